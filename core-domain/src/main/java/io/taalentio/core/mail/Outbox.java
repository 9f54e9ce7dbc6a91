package io.taalentio.core.mail;

import java.util.UUID;

/** Mails waiting to leave. */
public interface Outbox {

    /** Keeps a mail inside the caller's transaction; it leaves after the commit, or never if there is none. */
    void queue(OutgoingMail mail);

    /** As {@link #queue(OutgoingMail)}, under an id the caller has chosen. */
    void queue(UUID id, OutgoingMail mail);
}
