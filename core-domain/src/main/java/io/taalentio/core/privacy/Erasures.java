package io.taalentio.core.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts whose owners want them erased. */
public interface Erasures {

    /** @param doneAt null while it can still be undone */
    record Erasure(
            UUID accountId,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant doneAt) {}

    Optional<Erasure> find(UUID account);

    /** Notes the wish and hides the account's profiles from everybody; asked again, the first wish stands. */
    Erasure ask(UUID account, Instant now, Instant due);

    /** Takes the wish back and shows what it hid; false when there was none to take back. */
    boolean undo(UUID account);

    /** Accounts whose time has come, the longest overdue first. */
    List<UUID> due(Instant now, int most);

    /** Notes that nothing is left of the person. */
    void done(UUID account, Instant now);
}
