package io.taalentio.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.audit.InMemoryActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliverMailsTest {

    private static final String LINK = "https://example.org/activate#secret";
    private static final Actor ADMIN = new Actor(UUID.randomUUID(), Set.of(Role.ADMIN), Language.FR, "127.0.0.1", null);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    private final Server server = new Server();
    private final DeliverMails deliver = new DeliverMails(
            outbox,
            mail -> new RenderedMail(
                    mail.template(), "<p>", "text", List.of(mail.values().getOrDefault("link", "")), null),
            server,
            clock);

    private static final class Server implements MailServer {
        boolean configured = true;
        boolean up = true;
        final List<UUID> taken = new ArrayList<>();

        @Override
        public boolean configured() {
            return configured;
        }

        @Override
        public void send(UUID id, Email to, RenderedMail mail, @Nullable String correlationId) throws Unreachable {
            if (!up) {
                throw new Unreachable("connection refused", new IllegalStateException());
            }
            taken.add(id);
        }
    }

    @Test
    void what_is_queued_leaves_and_its_secret_is_forgotten() {
        queueOne();
        assertThat(deliver.deliver()).isEqualTo(1);

        MailDirectory.Entry entry = only();
        assertThat(server.taken).containsExactly(entry.id());
        assertThat(entry.status()).isEqualTo(MailStatus.SENT);
        assertThat(entry.mail().values()).containsEntry("link", "https://example.org/activate#…");
        assertThat(deliver.deliver()).isZero();
    }

    @Test
    void more_than_a_batch_leaves_in_one_go() {
        for (int i = 0; i < 37; i++) {
            queueOne();
        }
        assertThat(deliver.deliver()).isEqualTo(37);
        assertThat(server.taken).hasSize(37).doesNotHaveDuplicates();
    }

    @Test
    void a_server_that_is_down_is_tried_again_after_1_5_30_minutes_and_2_hours_then_the_mail_is_given_up() {
        server.up = false;
        queueOne();
        deliver.deliver();
        for (Duration wait :
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2))) {
            assertThat(only().status()).isEqualTo(MailStatus.QUEUED);
            clock.advance(wait.minusSeconds(1));
            assertThat(deliver.deliver()).isZero();
            clock.advance(Duration.ofSeconds(1));
            assertThat(deliver.deliver()).isEqualTo(1);
        }
        assertThat(only().status()).isEqualTo(MailStatus.FAILED);
        assertThat(only().error()).isEqualTo("connection refused");
        assertThat(only().mail().values()).containsEntry("link", LINK);
    }

    @Test
    void a_server_that_comes_back_gets_the_mail_under_the_same_id() {
        server.up = false;
        queueOne();
        deliver.deliver();
        UUID id = only().id();
        server.up = true;
        clock.advance(Duration.ofMinutes(1));
        deliver.deliver();
        assertThat(server.taken).containsExactly(id);
    }

    @Test
    void without_a_server_mails_are_kept_with_their_links_and_leave_once_there_is_one() {
        server.configured = false;
        queueOne();
        deliver.deliver();
        assertThat(only().status()).isEqualTo(MailStatus.KEPT);
        assertThat(only().mail().values()).containsEntry("link", LINK);

        server.configured = true;
        resend();
        deliver.deliver();
        assertThat(only().status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void a_sent_mail_whose_secret_is_gone_cannot_be_sent_again() {
        queueOne();
        deliver.deliver();
        assertThatThrownBy(this::resend).isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.code())
                .isEqualTo("mail-secret-gone"));
    }

    @Test
    void a_mail_that_lacks_a_value_its_template_needs_is_refused_where_it_is_queued() {
        assertThatThrownBy(() -> MailTemplate.PASSWORD_RESET.to(
                        new Email("a@example.org"), Language.EN, Map.of("firstName", "Awa")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new OutgoingMail(new Email("a@example.org"), "no_such_template", Language.EN, Map.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_secrets_are_redacted() {
        assertThat(Redaction.of(Map.of("firstName", "C#", "link", LINK, "page", "https://example.org/profile/view/X")))
                .isEqualTo(Map.of(
                        "firstName",
                        "C#",
                        "link",
                        "https://example.org/activate#…",
                        "page",
                        "https://example.org/profile/view/X"));
    }

    private void resend() {
        new ResendMail(outbox, outbox, outbox, new InMemoryActivityLog(), clock).resend(only().id(), ADMIN);
    }

    private void queueOne() {
        outbox.queue(MailTemplate.LOGIN_CREDENTIALS.to(
                new Email("awa@example.org"), Language.FR, Map.of("firstName", "Awa", "link", LINK)));
    }

    private MailDirectory.Entry only() {
        return outbox.list(null, 0, 10).items().getFirst();
    }
}
