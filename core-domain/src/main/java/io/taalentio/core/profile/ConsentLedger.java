package io.taalentio.core.profile;

import io.taalentio.core.kernel.Language;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The book of what people agreed to and took back. Nothing is removed from it. */
public interface ConsentLedger {

    /** Whether something was agreed to or taken back. */
    enum Step {
        GIVEN,
        WITHDRAWN
    }

    /**
     * Writes down, inside the caller's transaction, what was agreed to or taken back, in the words that were read.
     *
     * @param version of the legal texts that could be read
     * @param address the network address it came from
     */
    void write(
            ProfileKind kind,
            UUID profile,
            Set<ConsentKind> what,
            Step step,
            String version,
            Language language,
            String address,
            Instant at);
}
