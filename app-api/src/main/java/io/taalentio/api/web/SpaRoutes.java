package io.taalentio.api.web;

import java.util.List;
import java.util.regex.Pattern;

/** Pages of the single-page application, as its router knows them; a test holds the two together. */
final class SpaRoutes {

    private static final String PART = "/[^/]{1,120}";

    /** Pages that a search engine may see. */
    private static final List<Pattern> OPEN = compile(
            "/",
            "/register/(talent|cinema)",
            "/about",
            "/legal" + PART,
            "/profile/view" + PART,
            "/cinema/profile" + PART);

    /** Pages that mean something to one person only. */
    private static final List<Pattern> PERSONAL = compile(
            "/register/(talent|cinema)" + PART,
            "/register/done",
            "/(login|activate|forgot|reset|attach|selection|setup|design|me)",
            "/me/(talent|cinema)(" + PART + ")?",
            "/login/provider",
            "/me/account",
            "/me/assignments",
            "/me/data",
            "/me/security",
            "/me/tokens",
            "/me/wards",
            "/(email|alerts)",
            "/staff/(talents|cinema|searches|duplicates|statistics|exports)",
            "/staff/(folders|productions|projects)(" + PART + "){0,2}",
            "/presence(/history)?" + PART,
            "/presence",
            "/badge" + PART,
            "/presentation" + PART,
            "/admin/(users|mails|names|logs|affected|erasures|keys|settings)");

    private SpaRoutes() {}

    static boolean open(String path) {
        return matches(OPEN, path);
    }

    static boolean known(String path) {
        return open(path) || matches(PERSONAL, path);
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(p -> p.matcher(path).matches());
    }

    private static List<Pattern> compile(String... patterns) {
        return List.of(patterns).stream().map(Pattern::compile).toList();
    }
}
