package io.taalentio.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a page as a browser does: what is a tag, what are its attributes. */
final class Markup {

    record Tag(String name, Map<String, String> attributes) {}

    private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z][^\\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=/\"'<>]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");

    private Markup() {}

    static List<Tag> tags(String html) {
        List<Tag> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                String value = attribute.group(2) != null
                        ? attribute.group(2)
                        : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
                attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), value == null ? "" : decoded(value));
            }
            tags.add(new Tag(tag.group(1).toLowerCase(Locale.ROOT), attributes));
        }
        return tags;
    }

    /** What stands between the opening and the closing tag of elements of that type. */
    static List<String> contents(String html, String element, String type) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(
                        "<" + element + " type=\"" + Pattern.quote(type) + "\">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Whether a browser that follows this address runs what it holds. */
    static boolean runs(String address) {
        String bare = address.replaceAll("[\\u0000-\\u0020]", "").toLowerCase(Locale.ROOT);
        return bare.startsWith("javascript:") || bare.startsWith("data:text") || bare.startsWith("vbscript:");
    }

    private static String decoded(String value) {
        return value.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
