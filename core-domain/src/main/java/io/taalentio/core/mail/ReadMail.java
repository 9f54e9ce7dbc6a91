package io.taalentio.core.mail;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.util.UUID;

/** An administrator reads a mail, secret links included while it was not sent; that is recorded. */
@UseCase
public class ReadMail {

    private final MailDirectory directory;
    private final ActivityLog activities;

    ReadMail(MailDirectory directory, ActivityLog activities) {
        this.directory = directory;
        this.activities = activities;
    }

    /** @throws NotFound {@code not-found} */
    public MailDirectory.Entry read(UUID id, Actor actor) {
        actor.require(Permission.READ_MAILS);
        MailDirectory.Entry entry = directory.find(id).orElseThrow(() -> new NotFound("not-found"));
        activities.record(Activity.of(actor, "mail-read", "mail", id));
        return entry;
    }
}
