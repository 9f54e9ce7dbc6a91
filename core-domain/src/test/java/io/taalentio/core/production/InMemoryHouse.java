package io.taalentio.core.production;

import io.taalentio.core.access.Role;
import io.taalentio.core.mail.InMemoryOutbox;
import io.taalentio.core.mail.MailQueue;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The office in memory, as its contracts ask for it. */
final class InMemoryHouse implements House {

    private final InMemoryOffice office = new InMemoryOffice();
    private final InMemoryBadgeBatches batches = new InMemoryBadgeBatches();
    private final InMemoryOutbox outbox = new InMemoryOutbox(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final SelectionMails selectionMails = new InMemorySelectionMails(office.directory, outbox);

    @Override
    public Productions productions() {
        return office.companies;
    }

    @Override
    public Projects projects() {
        return office.films;
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
        return office.cast;
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
        return outbox;
    }

    @Override
    public UUID account() {
        return office.account("Inès", "Idrissi", Role.PRODUCER);
    }

    @Override
    public UUID agent() {
        return office.account("Inès", "Idrissi", Role.PRESENCE);
    }

    @Override
    public UUID profile() {
        return office.directory.talent();
    }

    @Override
    public String formerCode(UUID profile) {
        return office.directory.recoded(profile);
    }

    @Override
    public UUID file() {
        return UUID.randomUUID();
    }

    @Override
    public void inTransaction(Runnable work) {
        work.run();
    }
}
