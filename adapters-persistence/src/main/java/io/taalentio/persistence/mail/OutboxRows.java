package io.taalentio.persistence.mail;

import com.fasterxml.jackson.core.type.TypeReference;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.mail.MailQueue;
import io.taalentio.core.mail.MailStatus;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.mail.OutgoingMail;
import io.taalentio.core.mail.QueuedMail;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** One table, three views of it: where mails are put, drained and looked at. */
@ApplicationScoped
class OutboxRows implements Outbox, MailQueue, MailDirectory {

    private static final String TABLE = "mail_outbox";
    private static final String VALUES = "values_enc";
    private static final int ERROR_MAX = 500;
    private static final String COLUMNS =
            " id, recipient, template, language, values_enc, profile_id, status, attempts, error, created_at, sent_at, correlation_id ";

    private final Sql sql;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    OutboxRows(Sql sql, Vault vault, Ids ids, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(OutgoingMail mail) {
        queue(ids.next(), mail);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(UUID id, OutgoingMail mail) {
        Instant now = clock.instant();
        sql.later(
                """
                insert into mail_outbox
                    (id, recipient, template, language, values_enc, profile_id, status, next_try, created_at, correlation_id)
                values (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?)""",
                id,
                mail.to().value(),
                mail.template(),
                mail.language(),
                vault.sealJson(TABLE, VALUES, id, mail.values()),
                mail.profileId(),
                now,
                now,
                MDC.get("correlationId") instanceof String request ? request : null);
    }

    @Override
    public List<QueuedMail> claim(int max, Instant now, Instant leaseUntil) {
        return sql.list(
                """
                update mail_outbox set attempts = attempts + 1, next_try = ? where id in
                    (select id from mail_outbox where status = 'QUEUED' and next_try <= ? order by next_try
                     limit ? for update skip locked)
                returning""" + COLUMNS,
                row -> new QueuedMail(
                        row.getObject("id", UUID.class),
                        mail(row),
                        row.getInt("attempts"),
                        Sql.instant(row, "created_at"),
                        row.getString("correlation_id")),
                leaseUntil,
                now,
                max);
    }

    @Override
    public void sent(UUID id, Map<String, String> values, Instant at) {
        sql.update(
                "update mail_outbox set status = 'SENT', sent_at = ?, error = null, values_enc = ? where id = ?",
                at,
                vault.sealJson(TABLE, VALUES, id, values),
                id);
    }

    @Override
    public void retry(UUID id, String error, Instant nextTry) {
        sql.update("update mail_outbox set error = ?, next_try = ? where id = ?", shortened(error), nextTry, id);
    }

    @Override
    public void failed(UUID id, String error) {
        sql.update("update mail_outbox set status = 'FAILED', error = ? where id = ?", shortened(error), id);
    }

    @Override
    public void kept(Collection<UUID> ids) {
        sql.update(
                "update mail_outbox set status = 'KEPT', attempts = 0"
                        + " where id = any(?::text[]::uuid[]) and status = 'QUEUED'",
                ids);
    }

    @Override
    public boolean requeue(UUID id, Instant now) {
        return sql.update(
                        "update mail_outbox set status = 'QUEUED', attempts = 0, next_try = ?, error = null"
                                + " where id = ? and status in ('QUEUED', 'KEPT', 'FAILED')",
                        now,
                        id)
                == 1;
    }

    @Override
    public Page<Entry> list(@Nullable MailStatus status, int page, int size) {
        String where = status == null ? " where ?::text is null" : " where status = ?";
        long total = sql.one("select count(*) from mail_outbox" + where, row -> row.getLong(1), status)
                .orElse(0L);
        List<Entry> entries = sql.list(
                "select" + COLUMNS + "from mail_outbox" + where + " order by created_at desc, id limit ? offset ?",
                this::entry,
                status,
                size,
                (long) page * size);
        return new Page<>(entries, total, true, page, size);
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return sql.one("select" + COLUMNS + "from mail_outbox where id = ?", this::entry, id);
    }

    @Override
    public Map<MailStatus, Long> counts() {
        Map<MailStatus, Long> counts = new EnumMap<>(MailStatus.class);
        sql.list("select status, count(*) from mail_outbox group by status", row -> {
            counts.put(MailStatus.valueOf(row.getString(1)), row.getLong(2));
            return true;
        });
        return counts;
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                mail(row),
                MailStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getString("error"),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "sent_at"));
    }

    private OutgoingMail mail(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new OutgoingMail(
                new Email(row.getString("recipient")),
                row.getString("template"),
                Language.valueOf(row.getString("language")),
                vault.openJson(TABLE, VALUES, id, row.getBytes(VALUES), new TypeReference<Map<String, String>>() {}),
                row.getObject("profile_id", UUID.class));
    }

    private static String shortened(String error) {
        return error.length() <= ERROR_MAX ? error : error.substring(0, ERROR_MAX);
    }
}
