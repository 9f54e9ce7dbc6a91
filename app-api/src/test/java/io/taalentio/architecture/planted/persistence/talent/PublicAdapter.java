package io.taalentio.architecture.planted.persistence.talent;

import io.taalentio.architecture.planted.core.talent.Port;
import io.taalentio.architecture.planted.mail.talent.Mailer;
import io.taalentio.architecture.planted.persistence.cinema.Circular;

/** Breaks: adapters hide; adapters do not know each other; no cycles. */
public final class PublicAdapter implements Port {

    @Override
    public String answer() {
        return new Mailer().toString() + Circular.class.getName();
    }
}
