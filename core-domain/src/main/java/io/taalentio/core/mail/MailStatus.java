package io.taalentio.core.mail;

/** What became of a mail. */
public enum MailStatus {
    QUEUED,
    /** No mail server is configured: shown to administrators instead, with its links. */
    KEPT,
    SENT,
    /** Given up after the last retry. */
    FAILED,
    /** Its template is switched off. */
    SUPPRESSED
}
