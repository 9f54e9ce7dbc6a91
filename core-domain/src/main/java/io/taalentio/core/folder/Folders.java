package io.taalentio.core.folder;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody's folders and who is in them. */
public interface Folders {

    /** Somebody a folder is shared with. */
    record Share(UUID account, String name, String email, boolean mayEdit) {}

    /** The reader's own and those shared with him, the last changed first. */
    List<Folder> of(UUID reader, Set<ProfileKind> kinds);

    /** One the reader owns or was let see. */
    Optional<Folder> find(UUID id, UUID reader, Set<ProfileKind> kinds);

    int owned(UUID owner);

    void add(UUID id, UUID owner, String name, @Nullable String note, Instant now);

    /** @throws Conflict {@code conflict-version} when somebody changed it since {@code version} */
    void change(UUID id, int version, String name, @Nullable String note, Instant now);

    void remove(UUID id);

    /** Those in it who are on the lists now and of a kind the reader may see, in the folder's order. */
    List<FolderPerson> people(UUID id, Set<ProfileKind> kinds);

    /**
     * Puts people in at the end.
     *
     * @param codesOrIds of people on the list of that kind
     * @param most people a folder may hold
     * @return how many are new in it
     * @throws Conflict {@code too-many} when it would hold more
     */
    int put(UUID id, ProfileKind kind, List<String> codesOrIds, UUID by, int most, Instant now);

    /** @return whether the person is in the folder */
    boolean write(
            UUID id, UUID person, @Nullable String note, @Nullable Integer rating, @Nullable Tag tag, Instant now);

    /** @return whether the person was in the folder */
    boolean take(UUID id, UUID person, Instant now);

    /** Puts the people in that order; those not named follow as they stood. */
    void order(UUID id, List<UUID> people, Instant now);

    /** By name. */
    List<Share> shares(UUID id);

    /** Lets an account see it, and change it or not. */
    void share(UUID id, UUID account, boolean mayEdit, Instant now);

    /** @return whether it was shared with that account */
    boolean unshare(UUID id, UUID account);
}
