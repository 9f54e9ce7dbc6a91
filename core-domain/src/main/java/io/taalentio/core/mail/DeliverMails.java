package io.taalentio.core.mail;

import io.taalentio.core.kernel.Managed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Drains the outbox, outside of any transaction. A mail the server does not take is tried again after 1, 5, 30 minutes
 * and 2 hours, then given up. Without a server, mails are kept for administrators and their links written to the log.
 */
@Managed
public class DeliverMails {

    private static final List<Duration> RETRIES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    /** Longer than sending a whole batch may take. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int BATCH = 10;

    private static final Logger LOG = System.getLogger(DeliverMails.class.getName());

    private final MailQueue queue;
    private final MailWords words;
    private final MailServer server;
    private final Clock clock;

    public DeliverMails(MailQueue queue, MailWords words, MailServer server, Clock clock) {
        this.queue = queue;
        this.words = words;
        this.server = server;
        this.clock = clock;
    }

    /** @return how many mails were taken, whatever became of them */
    public int deliver() {
        int taken = 0;
        while (true) {
            Instant now = clock.instant();
            List<QueuedMail> batch = queue.claim(BATCH, now, now.plus(LEASE));
            List<UUID> kept = new ArrayList<>();
            batch.forEach(mail -> deliver(mail, kept));
            if (!kept.isEmpty()) {
                queue.kept(kept);
            }
            taken += batch.size();
            if (batch.size() < BATCH) {
                return taken;
            }
        }
    }

    private void deliver(QueuedMail queued, List<UUID> kept) {
        OutgoingMail mail = queued.mail();
        try {
            RenderedMail rendered = words.render(mail);
            if (server.configured()) {
                server.send(queued.id(), mail.to(), rendered, queued.correlationId());
                queue.sent(queued.id(), Redaction.of(mail.values()), clock.instant());
            } else {
                kept.add(queued.id());
                LOG.log(
                        Level.INFO,
                        "No mail server: mail {0} of request {1} to {2} is kept. {3} {4}",
                        mail.template(),
                        queued.correlationId(),
                        mail.to(),
                        rendered.subject(),
                        rendered.links());
            }
        } catch (MailServer.Unreachable e) {
            giveBack(queued, e);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Mail " + queued.id() + " (" + mail.template() + ") of request " + queued.correlationId()
                            + " cannot be written",
                    e);
            queue.failed(queued.id(), String.valueOf(e.getMessage()));
        }
    }

    private void giveBack(QueuedMail queued, MailServer.Unreachable e) {
        String error = String.valueOf(e.getMessage());
        if (queued.attempts() > RETRIES.size()) {
            LOG.log(
                    Level.WARNING,
                    "Mail {0} of request {1} is given up after {2} tries: {3}",
                    queued.id(),
                    queued.correlationId(),
                    queued.attempts(),
                    error);
            queue.failed(queued.id(), error);
        } else {
            queue.retry(queued.id(), error, clock.instant().plus(RETRIES.get(queued.attempts() - 1)));
        }
    }
}
