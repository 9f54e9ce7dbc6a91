package io.taalentio.persistence.production;

import io.taalentio.core.production.SelectionMails;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SelectionMailRows implements SelectionMails {

    private final Sql sql;

    SelectionMailRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID run, UUID projectId, @Nullable UUID by, Instant at) {
        sql.later(
                "insert into selection_run (id, project_id, asked_by, asked_at) values (?, ?, ?, ?)",
                run,
                projectId,
                by,
                at);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void queued(UUID run, UUID assignmentId, UUID mailId) {
        sql.later(
                "insert into selection_mail (run_id, assignment_id, mail_id) values (?, ?, ?)",
                run,
                assignmentId,
                mailId);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void skipped(UUID run, UUID assignmentId, Skipped why) {
        sql.later(
                "insert into selection_mail (run_id, assignment_id, skipped) values (?, ?, ?)", run, assignmentId, why);
    }

    @Override
    public Optional<Progress> latest(UUID projectId) {
        record Run(UUID id, Instant at) {}
        return sql.one(
                        "select id, asked_at from selection_run where project_id = ? order by asked_at desc, id desc limit 1",
                        row -> new Run(row.getObject("id", UUID.class), Sql.instant(row, "asked_at")),
                        projectId)
                .map(run -> new Progress(run.id(), run.at(), results(run.id())));
    }

    private List<Result> results(UUID run) {
        return sql.list("""
                select m.assignment_id, a.code, t.first_name, t.last_name, m.skipped, o.status, o.error
                from selection_mail m
                join assignment a on a.id = m.assignment_id
                join cinema_profile t on t.id = a.cinema_profile_id
                left join mail_outbox o on o.id = m.mail_id
                where m.run_id = ? order by a.code""", SelectionMailRows::result, run);
    }

    /** A mail that left the outbox's memory was sent long ago. */
    private static Result result(ResultSet row) throws SQLException {
        String skipped = row.getString("skipped");
        String status = row.getString("status");
        Outcome outcome = skipped != null
                ? Outcome.SKIPPED
                : switch (status == null ? "SENT" : status) {
                    case "QUEUED" -> Outcome.WAITING;
                    case "FAILED", "SUPPRESSED" -> Outcome.FAILED;
                    default -> Outcome.SENT;
                };
        return new Result(
                row.getObject("assignment_id", UUID.class),
                row.getString("code"),
                row.getString("first_name"),
                row.getString("last_name"),
                outcome,
                skipped == null ? null : Skipped.valueOf(skipped),
                outcome == Outcome.FAILED ? row.getString("error") : null);
    }
}
