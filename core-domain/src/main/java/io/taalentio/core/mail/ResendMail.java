package io.taalentio.core.mail;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.UUID;

/** An administrator sends a mail again: one that was kept or given up, or one already sent that held no secret. */
@UseCase
public class ResendMail {

    private final MailDirectory directory;
    private final MailQueue queue;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    ResendMail(MailDirectory directory, MailQueue queue, Outbox outbox, ActivityLog activities, Clock clock) {
        this.directory = directory;
        this.queue = queue;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws NotFound {@code not-found}
     * @throws Conflict {@code mail-secret-gone} when it was sent and its link is no longer known; a new one must be asked for
     */
    public void resend(UUID id, Actor actor) {
        actor.require(Permission.READ_MAILS);
        MailDirectory.Entry entry = directory.find(id).orElseThrow(() -> new NotFound("not-found"));
        switch (entry.status()) {
            case QUEUED, KEPT, FAILED -> queue.requeue(id, clock.instant());
            case SENT, SUPPRESSED -> {
                if (Redaction.done(entry.mail().values())) {
                    throw new Conflict("mail-secret-gone");
                }
                outbox.queue(entry.mail());
            }
        }
        activities.record(Activity.of(actor, "mail-resent", "mail", id));
    }
}
