package io.taalentio.api.web;

import io.taalentio.core.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The application's one HTML document, with places for what a page says of itself: its title and description, the
 * comment {@code <!--head-->} and the comment {@code <!--body-->} inside the root element.
 */
final class PageTemplate {

    /** @param inlineSha256 of the structured data in the document, null when there is none */
    record Document(String html, @Nullable String inlineSha256) {}

    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
    private static final Pattern DESCRIPTION = Pattern.compile("<meta name=\"description\"[^>]*>");
    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"[a-z]*\"");

    private final String html;

    PageTemplate(String html) {
        this.html = html;
    }

    String plain() {
        return html.replace("<!--head-->", "").replace("<!--body-->", "");
    }

    /** For a page that no search engine should keep. */
    String personal() {
        return html.replace("<!--head-->", "<meta name=\"robots\" content=\"noindex\">")
                .replace("<!--body-->", "");
    }

    Document of(PageHead.Head head, Language language) {
        StringBuilder tags = new StringBuilder();
        meta(tags, "name", "robots", head.robots());
        tags.append("<link rel=\"canonical\" href=\"")
                .append(escape(head.canonical().toString()))
                .append("\">");
        meta(tags, "property", "og:type", "profile");
        meta(tags, "property", "og:site_name", "taalentio");
        meta(tags, "property", "og:title", head.title());
        meta(tags, "property", "og:description", head.description());
        meta(tags, "property", "og:url", head.canonical().toString());
        meta(tags, "property", "og:locale", language == Language.EN ? "en_GB" : "fr_FR");
        if (head.image() != null) {
            meta(tags, "property", "og:image", head.image().toString());
            // The photograph is what the page shows first: it need not wait for the scripts that place it.
            tags.append("<link rel=\"preload\" as=\"image\" fetchpriority=\"high\" href=\"")
                    .append(escape(head.image().getRawPath()))
                    .append("\">");
        }
        meta(tags, "name", "twitter:card", head.image() == null ? "summary" : "summary_large_image");
        String hash = null;
        if (head.jsonLd() != null) {
            // No element can be opened or closed from within.
            String data = head.jsonLd().replace("<", "\\u003c").replace(">", "\\u003e");
            hash = sha256(data);
            tags.append("<script type=\"application/ld+json\">").append(data).append("</script>");
        }
        String page = replaceFirst(LANGUAGE, html, "<html lang=\"" + language.tag() + "\"");
        page = replaceFirst(TITLE, page, "<title>" + escape(head.title()) + "</title>");
        page = replaceFirst(
                DESCRIPTION, page, "<meta name=\"description\" content=\"" + escape(head.description()) + "\">");
        return new Document(page.replace("<!--head-->", tags).replace("<!--body-->", firstText(head)), hash);
    }

    private static String firstText(PageHead.Head head) {
        StringBuilder body = new StringBuilder("<main class=\"first-text\">");
        if (head.image() != null) {
            body.append("<img alt=\"\" width=\"960\" height=\"1200\" src=\"")
                    .append(escape(head.image().getRawPath()))
                    .append("\">");
        }
        boolean heading = true;
        for (String line : head.firstText().lines().filter(l -> !l.isBlank()).toList()) {
            body.append(heading ? "<h1>" : "<p>").append(escape(line)).append(heading ? "</h1>" : "</p>");
            heading = false;
        }
        return body.append("</main>").toString();
    }

    private static void meta(StringBuilder tags, String attribute, String name, String content) {
        tags.append("<meta ")
                .append(attribute)
                .append("=\"")
                .append(name)
                .append("\" content=\"")
                .append(escape(content))
                .append("\">");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String replaceFirst(Pattern pattern, String text, String by) {
        return pattern.matcher(text).replaceFirst(Matcher.quoteReplacement(by));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
