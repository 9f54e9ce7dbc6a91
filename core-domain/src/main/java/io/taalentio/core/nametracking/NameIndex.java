package io.taalentio.core.nametracking;

import io.taalentio.core.profile.ProfileKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of all profiles, filed under their {@link NameKeys}, and the checks that are due. */
public interface NameIndex {

    /** Takes checks that are due, the oldest first. A transaction that fails gives them back. */
    List<Registered> takeDue(int max);

    /** Files a name, or files it anew. */
    void file(Registered person, Set<String> keys);

    /**
     * Makes checks due for profiles that were never filed, or by another version of {@link NameKeys}, or that are gone.
     *
     * @param max of each of them
     */
    int makeMissingDue(int max);

    long count(NameKeys.Sought sought);

    /** People filed under what is sought, in the order of their ids, after {@code after}. */
    List<Registered> filedUnder(NameKeys.Sought sought, @Nullable UUID after, int max);

    /**
     * Somebody whose name is compared.
     *
     * @param present false when the profile is gone: nothing of it may stay
     */
    record Registered(ProfileKind kind, UUID profileId, String firstName, String lastName, boolean present) {

        String fullName() {
            return firstName + " " + lastName;
        }
    }
}
