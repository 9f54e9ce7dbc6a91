package io.taalentio.core.mail;

/** Puts a mail into words from its template, in its language. */
public interface MailWords {

    RenderedMail render(OutgoingMail mail);
}
