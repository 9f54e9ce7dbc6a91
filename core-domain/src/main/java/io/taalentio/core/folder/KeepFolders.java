package io.taalentio.core.folder;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.ProfileKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Which folders somebody sees, whom in them, and what he may do there. */
@Managed
public class KeepFolders {

    static final int MOST_FOLDERS = 500;

    private final Folders folders;

    public KeepFolders(Folders folders) {
        this.folders = folders;
    }

    public List<Folder> list(Actor actor) {
        return folders.of(reader(actor), kinds(actor));
    }

    /** @throws NotFound when it is neither the actor's nor shared with him */
    public Folder read(UUID id, Actor actor) {
        return folders.find(id, reader(actor), kinds(actor)).orElseThrow(() -> new NotFound("not-found"));
    }

    public List<FolderPerson> people(Folder folder, Actor actor) {
        return folders.people(folder.id(), kinds(actor));
    }

    /** Whom it is shared with; only its owner learns it. */
    public List<Folders.Share> shares(Folder folder, Actor actor) {
        return actor.is(folder.owner()) ? folders.shares(folder.id()) : List.of();
    }

    /** @throws Forbidden when the actor may only look at it */
    Folder editable(UUID id, Actor actor) {
        Folder folder = read(id, actor);
        if (!folder.mayEdit()) {
            throw new Forbidden("forbidden");
        }
        return folder;
    }

    /** @throws Forbidden when it is somebody else's */
    Folder own(UUID id, Actor actor) {
        Folder folder = read(id, actor);
        if (!actor.is(folder.owner())) {
            throw new Forbidden("forbidden");
        }
        return folder;
    }

    UUID reader(Actor actor) {
        actor.require(Permission.KEEP_FOLDERS);
        return Objects.requireNonNull(actor.accountId());
    }

    void checkRoom(UUID owner) {
        if (folders.owned(owner) >= MOST_FOLDERS) {
            throw new Conflict("too-many", Map.of("max", MOST_FOLDERS));
        }
    }

    /**
     * The kinds of people the actor may list: nobody meets others by way of a folder. What presence agents may list is for
     * their gates, so whoever keeps folders by another role does it by what that role lists.
     */
    static Set<ProfileKind> kinds(Actor actor) {
        return kinds(permission -> actor.mayBesides(Role.PRESENCE, permission));
    }

    /** As {@link #kinds(Actor)}, of somebody who does not ask now. */
    static Set<ProfileKind> kinds(Account account) {
        return kinds(new Actor(account.id(), account.roles(), account.language(), "system", null));
    }

    private static Set<ProfileKind> kinds(Predicate<Permission> may) {
        Set<ProfileKind> kinds = EnumSet.noneOf(ProfileKind.class);
        if (may.test(Permission.LIST_TALENTS)) {
            kinds.add(ProfileKind.TALENT);
        }
        if (may.test(Permission.LIST_CINEMA_TALENTS)) {
            kinds.add(ProfileKind.CINEMA);
        }
        return kinds;
    }
}
