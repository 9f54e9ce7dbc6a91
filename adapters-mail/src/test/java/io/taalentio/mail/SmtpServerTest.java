package io.taalentio.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.mail.MailServer;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.MailWords;
import io.taalentio.core.mail.OutgoingMail;
import io.taalentio.core.mail.RenderedMail;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SmtpServerTest {

    private static final Email AWA = new Email("awa@example.org");
    private static final String LINK = "https://taalentio.example/activate#secret&token";

    @Inject
    MailServer server;

    @Inject
    MailWords words;

    @SuppressWarnings("NullAway.Init") // put there by the test resource
    GreenMail received;

    @BeforeEach
    void emptyMailbox() throws Exception {
        received.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_mail_arrives_as_html_and_text_with_its_logo_inside() throws Exception {
        RenderedMail mail = words.render(mail(MailTemplate.LOGIN_CREDENTIALS, Language.FR, "Awa"));
        server.send(UUID.randomUUID(), AWA, mail, null);

        MimeMessage message = received.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Activez votre compte taalentio");
        assertThat(message.getFrom()[0]).hasToString("taalentio <casting@taalentio.example>");
        assertThat(message.getAllRecipients()[0]).hasToString("awa@example.org");
        assertThat(GreenMailUtil.getBody(message))
                .contains("text/plain")
                .contains("text/html")
                .contains("cid:logo")
                .contains("Content-ID: <logo>");
    }

    @Test
    void the_same_mail_sent_twice_has_one_message_id() throws Exception {
        RenderedMail mail = words.render(mail(MailTemplate.PASSWORD_RESET, Language.EN, "Awa"));
        UUID id = UUID.randomUUID();
        server.send(id, AWA, mail, null);
        server.send(id, AWA, mail, null);

        List<String> ids = List.of(
                received.getReceivedMessages()[0].getMessageID(), received.getReceivedMessages()[1].getMessageID());
        assertThat(ids).containsOnly("<" + id + "@taalentio.example>");
        assertThat(received.getReceivedMessages()[0].getHeader("Message-ID")).hasSize(1);
    }

    @Test
    void line_breaks_in_a_name_add_no_header_and_tags_stay_text() throws Exception {
        String name = "Awa\r\nBcc: everybody@example.org\r\n\r\n<script>alert(1)</script>";
        OutgoingMail mail = MailTemplate.TALENT_REGISTRATION.to(
                AWA, Language.FR, Map.of("firstName", name, "code", "SN\r\nX: y", "link", LINK));
        RenderedMail rendered = words.render(mail);
        assertThat(rendered.subject()).doesNotContain("\r").doesNotContain("\n");
        assertThat(rendered.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        server.send(UUID.randomUUID(), AWA, rendered, "request-0001");

        MimeMessage message = received.getReceivedMessages()[0];
        assertThat(received.getReceivedMessages()).hasSize(1);
        assertThat(header(message, "Bcc")).isNull();
        assertThat(header(message, "X-Correlation-Id")).contains("request-0001");
        assertThat(header(message, "X")).isNull();
    }

    @Test
    void a_mail_of_a_series_is_ended_by_the_button_of_the_readers_mail_program() throws Exception {
        Map<String, String> values = new HashMap<>(
                mail(MailTemplate.SEARCH_ALERT, Language.FR, "Awa").values());
        values.put(MailTemplate.UNSUBSCRIBE, "https://taalentio.example/api/v1/stop#s3cret");
        server.send(UUID.randomUUID(), AWA, words.render(MailTemplate.SEARCH_ALERT.to(AWA, Language.FR, values)), null);
        server.send(UUID.randomUUID(), AWA, words.render(mail(MailTemplate.PASSWORD_RESET, Language.FR, "Awa")), null);

        MimeMessage alert = received.getReceivedMessages()[0];
        assertThat(header(alert, "List-Unsubscribe")).isEqualTo("<https://taalentio.example/api/v1/stop?token=s3cret>");
        assertThat(header(alert, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        MimeMessage other = received.getReceivedMessages()[1];
        assertThat(header(other, "List-Unsubscribe")).isNull();
        assertThat(header(other, "List-Unsubscribe-Post")).isNull();
    }

    @Test
    void every_mail_has_words_in_both_languages_and_shows_its_link() {
        for (MailTemplate template : MailTemplate.values()) {
            for (Language language : Language.values()) {
                RenderedMail mail = words.render(mail(template, language, "Ɓintou"));
                assertThat(mail.subject()).isNotBlank().doesNotContain("{");
                assertThat(mail.text()).doesNotContain("{").doesNotContain("NOT_FOUND");
                assertThat(mail.html()).doesNotContain("NOT_FOUND").contains("lang=\"" + language.tag() + "\"");
                if (template.needed().contains("link")) {
                    assertThat(mail.text()).contains(LINK);
                    assertThat(mail.html()).contains("href=\"" + LINK.replace("&", "&amp;") + "\"");
                    int ways = template.needed().contains("stop") ? 2 : 1;
                    assertThat(mail.links()).hasSize(ways).startsWith(LINK);
                }
                keepForTheEye(template, language, mail);
            }
        }
    }

    @Test
    void what_names_an_absent_value_is_left_out() {
        Map<String, String> values = Map.of("firstName", "Awa", "link", LINK);
        RenderedMail without = words.render(MailTemplate.LOGIN_CREDENTIALS.to(AWA, Language.EN, values));
        Map<String, String> more = new HashMap<>(values);
        more.put("code", "SNF0001DKR");
        RenderedMail with = words.render(MailTemplate.LOGIN_CREDENTIALS.to(AWA, Language.EN, more));

        assertThat(without.text()).doesNotContain("your code");
        assertThat(with.text()).contains("or with your code SNF0001DKR.");
    }

    @Test
    @Order(Integer.MAX_VALUE) // the server comes back at another port
    void a_server_that_refuses_is_told_as_unreachable_and_nothing_leaves() {
        RenderedMail mail = words.render(mail(MailTemplate.ACCOUNT_SUSPENDED, Language.FR, "Awa"));
        received.stop();
        try {
            assertThatThrownBy(() -> server.send(UUID.randomUUID(), AWA, mail, null))
                    .isInstanceOf(MailServer.Unreachable.class);
        } finally {
            received.start();
        }
    }

    private static OutgoingMail mail(MailTemplate template, Language language, String firstName) {
        Map<String, String> values = new HashMap<>(Map.ofEntries(
                Map.entry("firstName", firstName),
                Map.entry("code", "SNF0001DKR"),
                Map.entry("link", LINK),
                Map.entry("when", "20 novembre 2026 à 10:00 UTC"),
                Map.entry("device", "Firefox"),
                Map.entry("address", "192.0.2.1"),
                Map.entry("left", "7"),
                Map.entry("name", "Agenda"),
                Map.entry("note", "Vue à Dakar"),
                Map.entry("others", "2"),
                Map.entry("score", "0.93"),
                Map.entry("newEmail", "awa.nouvelle@example.org"),
                Map.entry("watchedName", "Fatou Ndiaye"),
                Map.entry("registeredName", "Fatoumata Ndiaye"),
                Map.entry("kind", "talent"),
                Map.entry("place", "Dakar, Sénégal"),
                Map.entry("project", "La Route du sel"),
                Map.entry("productionType", "Long métrage"),
                Map.entry("company", "Les Films du Sahel"),
                Map.entry("role", "Figurant·e · Zineb"),
                Map.entry("dates", "10 janv. 2027 – 10 févr. 2027"),
                Map.entry("places", "Merzouga"),
                Map.entry("contact", "+212537700100 · bureau@example.org"),
                Map.entry("talent", "Awa Diop"),
                Map.entry("answer", "confirme"),
                Map.entry("people", "Awa Diop, Dakar"),
                Map.entry("count", "3")));
        if (template.needed().contains("stop")) {
            values.put("stop", LINK + "/stop");
        }
        return template.to(AWA, language, values);
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return message.getHeader(name, ",");
    }

    private static void keepForTheEye(MailTemplate template, Language language, RenderedMail mail) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "mails"));
            Files.writeString(folder.resolve(template.key() + "." + language.tag() + ".html"), mail.html());
            Files.writeString(folder.resolve(template.key() + "." + language.tag() + ".txt"), mail.text());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
