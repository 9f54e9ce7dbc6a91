package io.taalentio.core.nametracking;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names the house watches. */
public interface WatchedNames {

    /**
     * Adds an entry, inside the caller's transaction, which waits for checks of registrations that run at this moment:
     * what they did not see of the entry, the first look over existing people finds.
     *
     * @throws Conflict {@code already-watched} when an entry has the same words
     */
    void add(WatchedName name);

    /** @throws Conflict {@code conflict-version} when somebody changed it since it was read */
    void save(WatchedName name);

    /** Removes the entry and its hits; false when there is none. */
    boolean remove(UUID id);

    Optional<WatchedName> find(UUID id);

    Optional<Overview> overview(UUID id);

    /** The newest first. */
    Page<Overview> page(@Nullable String text, @Nullable Boolean active, int page, int size);

    /**
     * Active entries filed under one of the keys. Until the caller's transaction ends no entry is added.
     *
     * @param keys of one or more registered names
     */
    List<WatchedName> filedUnder(Set<String> keys);

    /** Files all entries anew whose keys were made by another version of {@link NameKeys}. */
    void fileAnew();

    /** Asks for a look over existing people for one entry, or for all active ones when null. */
    void askScan(@Nullable UUID id, Instant now);

    /** An entry whose look over existing people is not done, locked until the transaction ends; others are passed over. */
    Optional<Scanned> claimScan();

    void saveScan(UUID id, Scan scan);

    /** How far the looks over existing people of all active entries are. */
    Progress progress();

    /** How far the look over existing people is. */
    enum ScanState {
        WAITING,
        RUNNING,
        DONE
    }

    /**
     * A look over existing people.
     *
     * @param candidates people whose names are near enough to be compared
     * @param checked how many of them were compared
     * @param after the last of them, null before the first
     */
    record Scan(
            ScanState state,
            long candidates,
            long checked,
            @Nullable UUID after,
            @Nullable Instant finishedAt) {}

    /** An entry and its scan. */
    record Scanned(WatchedName name, Scan scan) {}

    /** An entry as administrators see it. */
    record Overview(WatchedName name, Scan scan, long open, long confirmed, long falsePositives) {}

    /**
     * All scans together.
     *
     * @param names active entries
     * @param done those of them whose scan is done
     * @param waitingChecks registrations and renamed profiles that wait for their check
     */
    record Progress(long names, long done, long candidates, long checked, long waitingChecks) {}
}
