package io.taalentio.core.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Addresses that wait for their owner to open the link; of one account the latest alone. */
public interface EmailChanges {

    /** Keeps it in place of an earlier one of the account. */
    void keep(EmailChange change);

    Optional<EmailChange> find(UUID id);

    Optional<EmailChange> of(UUID accountId);

    void remove(UUID id);

    /** Removes what was asked for before then. */
    void purge(Instant before);
}
