package io.taalentio.core.production;

import io.taalentio.core.access.Role;
import java.util.UUID;

class InMemoryOfficeTest extends OfficeContract {

    private final InMemoryOffice office = new InMemoryOffice();
    private final InMemoryBadgeBatches batches = new InMemoryBadgeBatches();

    @Override
    protected Productions productions() {
        return office.companies;
    }

    @Override
    protected Projects projects() {
        return office.films;
    }

    @Override
    protected Assignments assignments() {
        return office.cast;
    }

    @Override
    protected BadgeBatches batches() {
        return batches;
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
    protected UUID account() {
        return office.account("Inès", "Idrissi", Role.PRODUCER);
    }

    @Override
    protected UUID agent() {
        return office.account("Inès", "Idrissi", Role.PRESENCE);
    }

    @Override
    protected UUID profile() {
        return UUID.randomUUID();
    }

    @Override
    protected UUID file() {
        return UUID.randomUUID();
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
