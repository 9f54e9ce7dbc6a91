package io.taalentio.core.privacy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Everything the house holds of a person, wherever it lies. */
public interface PersonalData {

    /** Whose records. */
    sealed interface Whose {

        /** Of the person behind an account, all profiles included. */
        record Account(UUID id) implements Whose {}

        /** Of the person behind a profile that belongs to no account. */
        record Profile(UUID id) implements Whose {}
    }

    /**
     * A file of the person.
     *
     * @param name in the copy they take away
     * @param key where its content lies in the file store
     */
    record OwnFile(String name, String key) {}

    /**
     * Hands every kind of record to the visitor: its name, and its rows as JSON, what is sealed opened. Part after part,
     * so that it is never in memory as a whole.
     */
    void read(Whose whose, BiConsumer<String, String> visitor);

    List<OwnFile> files(Whose whose);

    /**
     * Takes away everything that says something of the person, inside the caller's transaction. Codes stay, so that they
     * are never given to somebody else.
     *
     * @return keys of the files that nobody may hold any more
     */
    Set<String> erase(UUID account);

    /**
     * The same for a profile whose owner has no account, or one that was never opened, which goes with its last profile.
     * Mails go by the profile's address only where nobody else has it.
     */
    Set<String> eraseProfile(UUID profile);
}
