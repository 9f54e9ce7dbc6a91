package io.taalentio.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.mail.MailQueue;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.mail.OutboxContract;
import io.taalentio.core.mail.OutgoingMail;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresOutboxTest extends OutboxContract {

    /** A little ahead of the clock that the outbox reads, so that what is queued is due. */
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    MailQueue queue;

    @Inject
    MailDirectory directory;

    @Inject
    ActivityLog activities;

    @Inject
    DataSource database;

    @Test
    void a_mail_is_queued_with_the_act_that_owes_it_or_not_at_all() {
        long before = directory.list(null, 0, 1).total();
        assertThatThrownBy(() -> outbox.queue(mail())).isInstanceOf(Exception.class);
        QuarkusTransaction.begin();
        outbox.queue(mail());
        QuarkusTransaction.rollback();
        assertThat(directory.list(null, 0, 1).total()).isEqualTo(before);
    }

    @Test
    void the_link_of_a_waiting_mail_cannot_be_read_in_the_database() throws SQLException {
        inTransaction(() -> outbox.queue(mail()));
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select values_enc from mail_outbox")) {
            while (rows.next()) {
                assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain("canary-token");
            }
        }
    }

    @Test
    void an_act_is_written_down_with_who_did_it_from_where() throws SQLException {
        UUID subject = UUID.randomUUID();
        inTransaction(() -> activities.record(new Activity(
                new Actor(subject, java.util.Set.of(), Language.EN, "192.0.2.1", "x".repeat(1000)),
                "roles-changed",
                "account",
                subject.toString(),
                Map.of("after", java.util.List.of("ADMIN")))));
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select action, account_id, address, facts->'after'->>0, char_length(user_agent)"
                                + " from activity_log where resource_id = '" + subject + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("roles-changed");
            assertThat(row.getObject(2, UUID.class)).isEqualTo(subject);
            assertThat(row.getString(3)).isEqualTo("192.0.2.1");
            assertThat(row.getString(4)).isEqualTo("ADMIN");
            assertThat(row.getInt(5)).isEqualTo(400);
        }
    }

    private static OutgoingMail mail() {
        return MailTemplate.PASSWORD_RESET.to(
                new Email("canary@example.org"),
                Language.FR,
                Map.of("firstName", "Awa", "link", "https://example.org/reset#canary-token"));
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected MailQueue queue() {
        return queue;
    }

    @Override
    protected MailDirectory directory() {
        return directory;
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    @Override
    protected Instant now() {
        return now;
    }
}
