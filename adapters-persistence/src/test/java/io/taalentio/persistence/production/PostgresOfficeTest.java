package io.taalentio.persistence.production;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Role;
import io.taalentio.core.production.Assignments;
import io.taalentio.core.production.BadgeBatches;
import io.taalentio.core.production.OfficeContract;
import io.taalentio.core.production.ProductionMembers;
import io.taalentio.core.production.Productions;
import io.taalentio.core.production.ProjectAgents;
import io.taalentio.core.production.Projects;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

@QuarkusTest
class PostgresOfficeTest extends OfficeContract {

    @Inject
    Office office;

    @Inject
    BadgeBatches batches;

    @Inject
    Sql sql;

    @Override
    protected Productions productions() {
        return office.productions;
    }

    @Override
    protected Projects projects() {
        return office.projects;
    }

    @Override
    protected ProductionMembers members() {
        return office.members;
    }

    @Override
    protected ProjectAgents agents() {
        return office.agents;
    }

    @Override
    protected Assignments assignments() {
        return office.assignments;
    }

    @Override
    protected BadgeBatches batches() {
        return batches;
    }

    @Override
    protected UUID account() {
        return Objects.requireNonNull(office.somebody(Role.PRODUCER).accountId());
    }

    @Override
    protected UUID agent() {
        return Objects.requireNonNull(office.somebody(Role.PRESENCE).accountId());
    }

    @Override
    protected UUID profile() {
        return sql.one(
                        "select id from cinema_profile where code = ?",
                        row -> row.getObject(1, UUID.class),
                        office.talent())
                .orElseThrow();
    }

    @Override
    protected UUID file() {
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into stored_file (id, kind, original_name, created_at) values (?, 'EXPORT', 'b.pdf', now())",
                id);
        return id;
    }

    @Override
    protected void inTransaction(Runnable work) {
        Office.run(work);
    }
}
