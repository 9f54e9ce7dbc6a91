package io.taalentio.core.production;

import io.taalentio.core.mail.MailQueue;
import io.taalentio.core.mail.Outbox;
import java.util.UUID;

/** A house's production office, in the database or in memory, with everybody and everything its contracts need. */
public interface House {

    Productions productions();

    Projects projects();

    ProductionMembers members();

    ProjectAgents agents();

    Assignments assignments();

    AssignmentDirectory directory();

    BadgeBatches batches();

    SelectionMails selectionMails();

    Outbox outbox();

    MailQueue mailQueue();

    /** An account there is. */
    UUID account();

    /** A presence agent's account. */
    UUID agent();

    /** A cinema profile there is, of an active person called Awa Diop. */
    UUID profile();

    /** A code that person bore before. */
    String formerCode(UUID profile);

    /** A stored file there is. */
    UUID file();

    void inTransaction(Runnable work);
}
