package io.taalentio.core.folder;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** The owner of a folder lets a colleague see it, change it too, or no longer. */
@UseCase
public class ShareFolder {

    private final KeepFolders keep;
    private final Folders folders;
    private final Accounts accounts;
    private final ActivityLog log;
    private final Clock clock;

    public ShareFolder(KeepFolders keep, Folders folders, Accounts accounts, ActivityLog log, Clock clock) {
        this.keep = keep;
        this.folders = folders;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** @throws InvalidValue {@code unknown-colleague} when nobody active who keeps folders has that address */
    public void share(UUID id, Email email, boolean mayEdit, Actor actor) {
        Folder folder = keep.own(id, actor);
        Account colleague = accounts.findByEmail(email)
                .filter(a -> a.status() == AccountStatus.ACTIVE)
                .filter(a -> Permission.KEEP_FOLDERS.grantedTo(a.roles()))
                .filter(a -> !a.id().equals(folder.owner()))
                .orElseThrow(() -> new InvalidValue("email", "unknown-colleague"));
        folders.share(folder.id(), colleague.id(), mayEdit, clock.instant());
        log.record(new Activity(
                actor,
                "folder-shared",
                "folder",
                folder.id().toString(),
                Map.of("with", colleague.id().toString(), "mayEdit", mayEdit)));
    }

    /** @throws NotFound when it is not shared with that account */
    public void unshare(UUID id, UUID account, Actor actor) {
        Folder folder = keep.own(id, actor);
        if (!folders.unshare(folder.id(), account)) {
            throw new NotFound("not-found");
        }
        log.record(new Activity(
                actor, "folder-unshared", "folder", folder.id().toString(), Map.of("with", account.toString())));
    }
}
