package io.taalentio.persistence.production;

import io.taalentio.core.access.Role;
import io.taalentio.core.mail.MailQueue;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.production.AssignmentDirectory;
import io.taalentio.core.production.Assignments;
import io.taalentio.core.production.BadgeBatches;
import io.taalentio.core.production.House;
import io.taalentio.core.production.ProductionMembers;
import io.taalentio.core.production.Productions;
import io.taalentio.core.production.ProjectAgents;
import io.taalentio.core.production.Projects;
import io.taalentio.core.production.SelectionMails;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** The office on the real database, as its contracts ask for it. */
@Singleton
class PostgresHouse implements House {

    private final Office office;
    private final BadgeBatches batches;
    private final SelectionMails selectionMails;
    private final Outbox outbox;
    private final MailQueue mailQueue;
    private final Sql sql;

    PostgresHouse(
            Office office,
            BadgeBatches batches,
            SelectionMails selectionMails,
            Outbox outbox,
            MailQueue mailQueue,
            Sql sql) {
        this.office = office;
        this.batches = batches;
        this.selectionMails = selectionMails;
        this.outbox = outbox;
        this.mailQueue = mailQueue;
        this.sql = sql;
    }

    @Override
    public Productions productions() {
        return office.productions;
    }

    @Override
    public Projects projects() {
        return office.projects;
    }

    @Override
    public ProductionMembers members() {
        return office.members;
    }

    @Override
    public ProjectAgents agents() {
        return office.agents;
    }

    @Override
    public Assignments assignments() {
        return office.assignments;
    }

    @Override
    public AssignmentDirectory directory() {
        return office.directory;
    }

    @Override
    public BadgeBatches batches() {
        return batches;
    }

    @Override
    public SelectionMails selectionMails() {
        return selectionMails;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public MailQueue mailQueue() {
        return mailQueue;
    }

    @Override
    public UUID account() {
        return Objects.requireNonNull(office.somebody(Role.PRODUCER).accountId());
    }

    @Override
    public UUID agent() {
        return Objects.requireNonNull(office.somebody(Role.PRESENCE).accountId());
    }

    @Override
    public UUID profile() {
        return sql.one(
                        "select id from cinema_profile where code = ?",
                        row -> row.getObject(1, UUID.class),
                        office.talent())
                .orElseThrow();
    }

    @Override
    public String formerCode(UUID profile) {
        String code = ("XX" + UUID.randomUUID().toString().replace("-", ""))
                .substring(0, 11)
                .toUpperCase(Locale.ROOT);
        sql.update(
                "insert into code_alias (old_code, kind, profile_id, reason, created_at)"
                        + " values (?, 'CINEMA', ?, 'a test', now())",
                code,
                profile);
        return code;
    }

    @Override
    public UUID file() {
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into stored_file (id, kind, original_name, created_at) values (?, 'EXPORT', 'b.pdf', now())",
                id);
        return id;
    }

    @Override
    public void inTransaction(Runnable work) {
        Office.run(work);
    }
}
