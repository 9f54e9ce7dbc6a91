package io.taalentio.core.privacy;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which protected columns are sealed, and those by which sealed values are found. They lie in files beside the
 * database, never in it.
 */
public interface SealingKeys {

    /**
     * A key.
     *
     * @param id eight hexadecimal digits, as every value names its key
     * @param use what it is for
     * @param seals whether new values are made with it
     * @param values how many values bore it when they were last counted; null before they were
     * @param countedAt when that was
     */
    record Key(
            String id,
            KeyUse use,
            boolean seals,
            @Nullable Long values,
            @Nullable Instant countedAt) {}

    /** How far a change of keys is. */
    enum Step {
        /** The new key is in the files; nodes have a moment to read it before anything is made with it. */
        SPREADING,
        /** New values bear the new key; what is older is being made again. */
        SEALING,
        /** Nothing bears an older key, but for what expires by itself within a day. */
        DONE
    }

    /**
     * A change of keys.
     *
     * @param use what the key is for
     * @param rows rows that had to be gone through when it began
     * @param done rows that are
     * @param trouble why it stands still; null while it does not
     */
    record Change(
            String key,
            KeyUse use,
            Step step,
            long rows,
            long done,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String trouble) {}

    /** Those that seal, then those that find; of each the oldest first. Reads no protected row. */
    List<Key> keys();

    /**
     * Counts the values that bear each key, which reads every protected row, and keeps what it finds, in the caller's
     * transaction; passes when another node is at it.
     *
     * @return whether they were counted
     */
    boolean count(Instant now);

    /** The latest change of keys. */
    Optional<Change> change();

    /**
     * Makes a key and notes the change. Of all changes one at a time.
     *
     * @throws Conflict {@code key-change-running}
     */
    Change begin(KeyUse use, Instant now);

    /**
     * Adds a key that nothing is sealed with; passes when there is one of that name.
     *
     * @param id eight hexadecimal digits
     */
    void add(String id);

    /**
     * Does the next part of the change at hand, in the caller's transaction; passes when another node is at it.
     *
     * @return whether there is more to do at once
     */
    boolean advance(Instant now);

    /** Notes why the change stands still. */
    void stuck(String why);

    /**
     * Takes a key out of the files for good.
     *
     * @throws NotFound {@code not-found}
     * @throws Conflict {@code key-in-use} while anything bears it, or its successor is on the way
     */
    void drop(String id);

    /** Reads the files again when they were changed, by this node or another. */
    void refresh();
}
