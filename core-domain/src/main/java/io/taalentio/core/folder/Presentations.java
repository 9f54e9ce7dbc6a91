package io.taalentio.core.folder;

import io.taalentio.core.account.TokenHash;
import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Presentations of folders, who opened them, and how these voted. */
public interface Presentations {

    /**
     * Somebody's word on a person.
     *
     * @param person id of the profile
     * @param name what the voter signed with
     */
    record Ballot(
            UUID person,
            UUID presentation,
            String name,
            @Nullable Vote vote,
            @Nullable String comment,
            Instant at) {}

    /** Of the link's secret only the hash is kept. */
    void add(Presentation presentation, TokenHash token);

    /** The newest first. */
    List<Presentation> of(UUID folder);

    /** How many of a folder are open at that time. */
    int open(UUID folder, Instant now);

    Optional<Presentation> find(TokenHash token);

    /** @return whether that folder has it and it was open */
    boolean revoke(UUID id, UUID folder, Instant now);

    /** Somebody opened it; the hash is of the secret that this visitor votes with. */
    void visited(UUID visit, UUID presentation, TokenHash token, Instant now);

    /** The visit of that presentation which the secret stands for. */
    Optional<UUID> visit(UUID presentation, TokenHash token);

    /**
     * Keeps the word of a visitor, signed with a name, or takes it back when there is none any more.
     *
     * @return whether the person is in the presentation's folder
     */
    boolean vote(UUID visit, UUID person, String name, @Nullable Vote vote, @Nullable String comment, Instant now);

    /** By person, the last given first; of people of those kinds who are on the lists. */
    List<Ballot> ballots(UUID folder, Set<ProfileKind> kinds);

    /** What one visitor gave. */
    List<Ballot> ballotsOf(UUID visit);
}
