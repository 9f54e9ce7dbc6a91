package io.taalentio.persistence.production;

import io.taalentio.core.kernel.Language;
import io.taalentio.core.production.BadgeBatch;
import io.taalentio.core.production.BadgeBatches;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class BadgeBatchRows implements BadgeBatches {

    private static final int ERROR_MAX = 500;
    private static final int TRIES = 3;

    private static final String BATCH = """
            select id, project_id, asked_by, language, status, total, done, file_id, asked_at, finished_at
            from badge_batch""";

    private final Sql sql;

    BadgeBatchRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(BadgeBatch b, List<UUID> assignmentIds) {
        sql.update("""
                insert into badge_batch (id, project_id, assignment_ids, asked_by, language, total, asked_at)
                values (?, ?, ?::uuid[], ?, ?, ?, ?)""", b.id(), b.projectId(), assignmentIds, b.askedBy(), b.language(), b.total(), b.askedAt());
    }

    @Override
    public Optional<BadgeBatch> find(UUID id) {
        return sql.one(BATCH + " where id = ?", BadgeBatchRows::batch, id);
    }

    @Override
    public Optional<BadgeBatch> latest(UUID projectId) {
        return sql.one(
                BATCH + " where project_id = ? order by asked_at desc, id desc limit 1",
                BadgeBatchRows::batch,
                projectId);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Claimed> claim(Instant now, Instant until) {
        sql.update("""
                update badge_batch set status = 'FAILED', finished_at = ?, error = 'given up after too many tries'
                where status = 'RUNNING' and leased_until < ? and tries >= ?""", now, now, TRIES);
        return sql.one(
                """
                update badge_batch set status = 'RUNNING', done = 0, tries = tries + 1, leased_until = ?
                where id = (
                    select id from badge_batch
                    where status = 'QUEUED' or (status = 'RUNNING' and leased_until < ?)
                    order by asked_at limit 1 for update skip locked)
                returning id, project_id, asked_by, language, status, total, done, file_id, asked_at, finished_at,
                    assignment_ids""",
                row -> new Claimed(batch(row), List.of((UUID[])
                        row.getArray("assignment_ids").getArray())),
                until,
                now);
    }

    @Override
    public void progress(UUID id, int done, Instant until) {
        sql.update(
                "update badge_batch set done = least(?, total), leased_until = ? where id = ? and status = 'RUNNING'",
                done,
                until,
                id);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void finish(UUID id, UUID file, Instant at) {
        sql.update(
                "update badge_batch set status = 'DONE', done = total, file_id = ?, finished_at = ? where id = ?",
                file,
                at,
                id);
    }

    @Override
    public void fail(UUID id, String error, Instant at) {
        sql.update(
                "update badge_batch set status = 'FAILED', error = ?, finished_at = ? where id = ? and status <> 'DONE'",
                error.substring(0, Math.min(error.length(), ERROR_MAX)),
                at,
                id);
    }

    @Override
    public int forget(Instant before) {
        return sql.update("delete from badge_batch where finished_at < ?", before);
    }

    private static BadgeBatch batch(ResultSet row) throws SQLException {
        return new BadgeBatch(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("asked_by", UUID.class),
                Language.valueOf(row.getString("language")),
                BadgeBatch.Status.valueOf(row.getString("status")),
                row.getInt("total"),
                row.getInt("done"),
                row.getObject("file_id", UUID.class),
                Sql.instant(row, "asked_at"),
                Sql.instantOrNull(row, "finished_at"));
    }
}
