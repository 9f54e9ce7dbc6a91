package io.taalentio.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.kernel.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PageTemplateTest {

    private static final String HTML = "<!doctype html><html lang=\"fr\" dir=\"ltr\"><head><title>taalentio</title>"
            + "<meta name=\"description\" content=\"Les talents\" /><!--head--></head>"
            + "<body><div id=\"root\"><!--body--></div></body></html>";

    private final PageTemplate template = new PageTemplate(HTML);

    @Test
    void a_page_says_of_itself_what_a_link_preview_shows() {
        PageTemplate.Document page =
                template.of(head("Awa D.", "Danseuse à Dakar", "{\"@type\":\"Person\"}"), Language.EN);
        assertThat(page.html())
                .contains("<html lang=\"en\" dir=\"ltr\">")
                .contains("<title>Awa D.</title>")
                .contains("<meta name=\"description\" content=\"Danseuse à Dakar\">")
                .contains("<meta property=\"og:title\" content=\"Awa D.\">")
                .contains("<meta property=\"og:image\" content=\"https://example.org/p.jpg\">")
                .contains("<link rel=\"preload\" as=\"image\" fetchpriority=\"high\" href=\"/p.jpg\">")
                .contains("<link rel=\"canonical\" href=\"https://example.org/profile/view/X\">")
                .contains("<div id=\"root\"><main class=\"first-text\">"
                        + "<img alt=\"\" width=\"960\" height=\"1200\" src=\"/p.jpg\">"
                        + "<h1>Awa D.</h1><p>Dakar</p></main></div>")
                .doesNotContain("<!--");
    }

    @Test
    void nothing_that_people_typed_becomes_markup() throws Exception {
        String evil = "</title><script>alert(1)</script>\" onload='x' $1 \\0";
        PageTemplate.Document page =
                template.of(head(evil, evil, "{\"name\":\"</script><script>alert(2)</script>\"}"), Language.FR);
        assertThat(page.html())
                .containsOnlyOnce("<script")
                .doesNotContain("<script>")
                .contains("$1 \\0");
        String data = page.html().replaceAll("(?s).*ld\\+json\">(.*?)</script>.*", "$1");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.inlineSha256()).isEqualTo(hash);
    }

    @Test
    void pages_of_one_person_are_kept_from_search_engines() {
        assertThat(template.personal()).contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(template.plain()).doesNotContain("robots").doesNotContain("<!--head-->");
    }

    private static PageHead.Head head(String title, String description, String jsonLd) {
        return new PageHead.Head(
                title,
                description,
                URI.create("https://example.org/profile/view/X"),
                URI.create("https://example.org/p.jpg"),
                "noindex, nofollow",
                jsonLd,
                title + "\nDakar");
    }
}
