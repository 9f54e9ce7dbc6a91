package io.taalentio.core.production;

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
    protected UUID account() {
        return UUID.randomUUID();
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
    protected void member(UUID production, UUID account, MemberRole role) {
        office.member(production, account, role);
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
