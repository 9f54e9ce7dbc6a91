package io.taalentio.core.production;

import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.mail.MailStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which selection mails were sent, kept in memory. Holds to the same contract as the database does. */
final class InMemorySelectionMails implements SelectionMails {

    private record Run(UUID id, UUID projectId, Instant at) {}

    private record Sent(
            UUID run,
            UUID assignmentId,
            @Nullable UUID mailId,
            @Nullable Skipped skipped) {}

    private final Map<UUID, Run> runs = new LinkedHashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final AssignmentDirectory directory;
    private final MailDirectory mails;

    InMemorySelectionMails(AssignmentDirectory directory, MailDirectory mails) {
        this.directory = directory;
        this.mails = mails;
    }

    @Override
    public void begin(UUID run, UUID projectId, @Nullable UUID by, Instant at) {
        runs.put(run, new Run(run, projectId, at));
    }

    @Override
    public void queued(UUID run, UUID assignmentId, UUID mailId) {
        sent.add(new Sent(run, assignmentId, mailId, null));
    }

    @Override
    public void skipped(UUID run, UUID assignmentId, Skipped why) {
        sent.add(new Sent(run, assignmentId, null, why));
    }

    @Override
    public Optional<Progress> latest(UUID projectId) {
        return runs.values().stream()
                .filter(run -> run.projectId().equals(projectId))
                .max(Comparator.comparing(Run::at))
                .map(run -> new Progress(
                        run.id(),
                        run.at(),
                        sent.stream()
                                .filter(one -> one.run().equals(run.id()))
                                .map(this::result)
                                .sorted(Comparator.comparing(Result::code))
                                .toList()));
    }

    private Result result(Sent one) {
        AssignmentDirectory.Row row = directory.find(one.assignmentId()).orElseThrow();
        MailDirectory.Entry mail = one.mailId() == null
                ? null
                : mails.find(Objects.requireNonNull(one.mailId())).orElseThrow();
        Outcome outcome = mail == null ? Outcome.SKIPPED : outcome(mail.status());
        return new Result(
                one.assignmentId(),
                row.assignment().code().value(),
                row.firstName(),
                row.lastName(),
                outcome,
                one.skipped(),
                mail != null && outcome == Outcome.FAILED ? mail.error() : null);
    }

    private static Outcome outcome(MailStatus status) {
        return switch (status) {
            case QUEUED -> Outcome.WAITING;
            case KEPT, SENT -> Outcome.SENT;
            case FAILED, SUPPRESSED -> Outcome.FAILED;
        };
    }
}
