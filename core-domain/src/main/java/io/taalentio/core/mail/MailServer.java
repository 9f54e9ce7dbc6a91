package io.taalentio.core.mail;

import io.taalentio.core.kernel.Email;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way out of the house. */
public interface MailServer {

    /** Whether a server was configured at all; without one, mails are kept. */
    boolean configured();

    /**
     * Hands the mail over. The same id gives the same Message-ID, so a mail handed over twice is shown once.
     *
     * @param correlationId under which the log knows the request that owed it; goes along as {@code X-Correlation-Id}
     * @throws Unreachable when the server did not take it
     */
    void send(UUID id, Email to, RenderedMail mail, @Nullable String correlationId) throws Unreachable;

    /** The server did not answer, or did not want the mail. */
    final class Unreachable extends Exception {

        public Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
