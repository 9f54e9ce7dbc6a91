package io.taalentio.core.privacy;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys by which protected columns are sealed. They lie in files beside the database, never in it. */
public interface SealingKeys {

    /**
     * A key.
     *
     * @param id eight hexadecimal digits, as every sealed value names its key
     * @param seals whether new values are sealed with it
     * @param values how many sealed values bear it
     */
    record Key(String id, boolean seals, long values) {}

    /** How far a change of keys is. */
    enum Step {
        /** The new key is in the files; nodes have a moment to read it before anything is sealed with it. */
        SPREADING,
        /** New values bear the new key; what is older is being sealed again. */
        SEALING,
        /** Nothing bears an older key, but for what expires by itself within a day. */
        DONE
    }

    /**
     * A change of keys.
     *
     * @param rows rows that had to be sealed again when it began
     * @param done rows that are
     * @param trouble why it stands still; null while it does not
     */
    record Change(
            String key,
            Step step,
            long rows,
            long done,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String trouble) {}

    /** The oldest first. */
    List<Key> keys();

    /** The latest change of keys. */
    Optional<Change> change();

    /**
     * Makes a key and notes the change.
     *
     * @throws Conflict {@code key-change-running}
     */
    Change begin(Instant now);

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
     * @throws Conflict {@code key-in-use} while anything is sealed with it
     */
    void drop(String id);

    /** Reads the files again when they were changed, by this node or another. */
    void refresh();
}
