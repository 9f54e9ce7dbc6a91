package io.taalentio.architecture.planted.mail.talent;

import io.taalentio.architecture.planted.documents.talent.Card;

/** Breaks: mail knows only the core. */
public final class Mailer {

    @Override
    public String toString() {
        return new Card().toString();
    }
}
