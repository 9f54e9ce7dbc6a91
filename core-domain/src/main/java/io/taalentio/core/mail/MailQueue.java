package io.taalentio.core.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The side of the outbox that is drained. Each call is one short transaction of its own. */
public interface MailQueue {

    /**
     * Takes mails that are due, longest waiting first. Nobody else gets them before {@code leaseUntil}; whoever is still
     * QUEUED then is due again.
     */
    List<QueuedMail> claim(int max, Instant now, Instant leaseUntil);

    /** @param values what stays readable of the mail, its secrets removed */
    void sent(UUID id, Map<String, String> values, Instant at);

    void retry(UUID id, String error, Instant nextTry);

    void failed(UUID id, String error);

    /** Without a server to take them; mails that are no longer QUEUED stay as they are. */
    void kept(Collection<UUID> ids);

    /**
     * Puts a KEPT, FAILED or QUEUED mail back to the front, its tries counted anew.
     *
     * @return false when there is none in such a state
     */
    boolean requeue(UUID id, Instant now);
}
