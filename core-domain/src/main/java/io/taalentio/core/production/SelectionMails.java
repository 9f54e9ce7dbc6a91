package io.taalentio.core.production;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which selection mails were sent, and what became of each; the mails themselves lie in the outbox. */
public interface SelectionMails {

    /** Somebody asked for the mails of a project. */
    void begin(UUID run, UUID projectId, @Nullable UUID by, Instant at);

    /** The person's mail lies in the outbox under that id, in the same transaction. */
    void queued(UUID run, UUID assignmentId, UUID mailId);

    void skipped(UUID run, UUID assignmentId, Skipped why);

    /** How far the latest mailing of a project is. */
    Optional<Progress> latest(UUID projectId);

    /** Why somebody gets no mail. */
    enum Skipped {
        /** Told before; name the person to tell them again. */
        ALREADY_NOTIFIED,
        /** Confirmed or declined. */
        ALREADY_ANSWERED,
        /** Removed from the project, or through with it. */
        NOT_ON_PROJECT
    }

    /** What became of one mail. */
    enum Outcome {
        /** On its way. */
        WAITING,
        /** Taken by the mail server, or kept for administrators where there is none. */
        SENT,
        /** Given up after the last try. */
        FAILED,
        SKIPPED
    }

    /** @param error of the mail server, where it failed */
    record Result(
            UUID assignmentId,
            String code,
            String firstName,
            String lastName,
            Outcome outcome,
            @Nullable Skipped skipped,
            @Nullable String error) {}

    record Progress(UUID run, Instant at, List<Result> results) {

        public Progress {
            results = List.copyOf(results);
        }

        public long count(Outcome outcome) {
            return results.stream().filter(r -> r.outcome() == outcome).count();
        }
    }
}
