package io.taalentio.persistence.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ExportFormat;
import io.taalentio.core.export.ExportJob;
import io.taalentio.core.export.ExportJobs;
import io.taalentio.core.export.ExportOrder;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ExportJobRows implements ExportJobs {

    private static final String TABLE = "export_job";
    private static final String SECRET = "secret_enc";
    private static final String COLUMNS = """

            id, account_id, kind, format, language, columns, filters::text as filters, selection::text[] as selection,
            status, expected, written, attempt, created_at, finished_at, expires_at, content_key, size
            """;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Sql sql;
    private final Vault vault;
    private final ObjectMapper json = new ObjectMapper();

    ExportJobRows(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public void add(ExportJob job) {
        ExportOrder order = job.order();
        sql.update(
                """
                insert into export_job
                    (id, account_id, kind, format, language, columns, filters, selection, status, expected, created_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::uuid[], ?, ?, ?)""",
                job.id(),
                job.requester(),
                order.kind(),
                order.format(),
                order.language(),
                order.columns(),
                written(order.filters()),
                order.selection(),
                job.status(),
                job.expected(),
                job.createdAt());
    }

    @Override
    public Optional<ExportJob> find(UUID id, UUID requester) {
        return sql.one(
                "select " + COLUMNS + "from export_job where id = ? and account_id = ?", this::job, id, requester);
    }

    @Override
    public List<ExportJob> of(UUID requester, int most) {
        return sql.list(
                "select " + COLUMNS + "from export_job where account_id = ? order by created_at desc, id limit ?",
                this::job,
                requester,
                most);
    }

    @Override
    public int open(UUID requester) {
        return sql.one(
                        "select count(*) from export_job where account_id = ? and status in ('QUEUED', 'RUNNING')",
                        row -> row.getInt(1),
                        requester)
                .orElse(0);
    }

    @Override
    public Optional<ExportJob> claim(Instant now, Instant until) {
        return sql.one("""
                update export_job set status = 'RUNNING', claimed_until = ?, attempt = attempt + 1, written = 0
                where id = (select id from export_job
                    where status = 'QUEUED' or (status = 'RUNNING' and claimed_until < ?)
                    order by created_at, id limit 1 for update skip locked)
                returning
                """ + COLUMNS, this::job, until, now);
    }

    @Override
    public boolean progress(UUID id, int attempt, long written, Instant until) {
        return sql.update(
                        "update export_job set written = ?, claimed_until = ?"
                                + " where id = ? and attempt = ? and status = 'RUNNING'",
                        written,
                        until,
                        id,
                        attempt)
                == 1;
    }

    @Override
    public boolean done(UUID id, int attempt, Finished finished) {
        return sql.update(
                        """
                        update export_job set status = 'DONE', claimed_until = null, written = ?, content_key = ?,
                            size = ?, secret_enc = ?, finished_at = ?, expires_at = ?
                        where id = ? and attempt = ? and status = 'RUNNING'""",
                        finished.written(),
                        finished.contentKey(),
                        finished.size(),
                        vault.seal(TABLE, SECRET, id, finished.secret()),
                        finished.at(),
                        finished.expiresAt(),
                        id,
                        attempt)
                == 1;
    }

    @Override
    public boolean failed(UUID id, int attempt, Instant now) {
        return sql.update(
                        "update export_job set status = 'FAILED', claimed_until = null, finished_at = ?"
                                + " where id = ? and attempt = ? and status = 'RUNNING'",
                        now,
                        id,
                        attempt)
                == 1;
    }

    @Override
    public void again(UUID id, int attempt) {
        sql.update(
                "update export_job set status = 'QUEUED', claimed_until = null, written = 0"
                        + " where id = ? and attempt = ? and status = 'RUNNING'",
                id,
                attempt);
    }

    @Override
    public Optional<byte[]> secret(UUID id) {
        return sql.one(
                "select secret_enc from export_job where id = ? and status = 'DONE'",
                row -> vault.open(TABLE, SECRET, id, row.getBytes(1)),
                id);
    }

    @Override
    public void cancel(UUID id, Instant now) {
        sql.update("""
                update export_job set status = 'CANCELLED', claimed_until = null, secret_enc = null,
                    finished_at = coalesce(finished_at, ?)
                where id = ? and status in ('QUEUED', 'RUNNING', 'DONE')""", now, id);
    }

    @Override
    public int expire(Instant now, Instant forget) {
        int expired = sql.update(
                "update export_job set status = 'EXPIRED', secret_enc = null where status = 'DONE' and expires_at <= ?",
                now);
        sql.update("delete from export_job where finished_at < ?", forget);
        return expired;
    }

    private ExportJob job(ResultSet row) throws SQLException {
        long size = row.getLong("size");
        return new ExportJob(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                new ExportOrder(
                        ProfileKind.valueOf(row.getString("kind")),
                        ExportFormat.valueOf(row.getString("format")),
                        Language.valueOf(row.getString("language")),
                        Sql.texts(row, "columns").stream()
                                .map(ExportColumn::valueOf)
                                .toList(),
                        read(row.getString("filters")),
                        Sql.texts(row, "selection").stream()
                                .map(UUID::fromString)
                                .toList()),
                ExportJob.Status.valueOf(row.getString("status")),
                row.getLong("expected"),
                row.getLong("written"),
                row.getInt("attempt"),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "finished_at"),
                Sql.instantOrNull(row, "expires_at"),
                row.getString("content_key"),
                row.getString("content_key") == null ? null : size);
    }

    private String written(Map<String, String> filters) {
        try {
            return json.writeValueAsString(filters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String filters) {
        try {
            return json.readValue(filters, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the search of an export cannot be read", e);
        }
    }
}
