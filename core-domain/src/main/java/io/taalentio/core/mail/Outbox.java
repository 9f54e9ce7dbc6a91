package io.taalentio.core.mail;

/** Mails waiting to leave. */
public interface Outbox {

    /** Keeps a mail inside the caller's transaction; it leaves after the commit, or never if there is none. */
    void queue(OutgoingMail mail);
}
