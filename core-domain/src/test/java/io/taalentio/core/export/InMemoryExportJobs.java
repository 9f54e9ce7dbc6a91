package io.taalentio.core.export;

import io.taalentio.core.export.ExportJob.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exports that live as long as the test. */
final class InMemoryExportJobs implements ExportJobs {

    private final Map<UUID, ExportJob> jobs = new LinkedHashMap<>();
    private final Map<UUID, Instant> claims = new HashMap<>();
    private final Map<UUID, byte[]> secrets = new HashMap<>();

    @Override
    public void add(ExportJob job) {
        jobs.put(job.id(), job);
    }

    @Override
    public Optional<ExportJob> find(UUID id, UUID requester) {
        return Optional.ofNullable(jobs.get(id)).filter(j -> j.requester().equals(requester));
    }

    @Override
    public List<ExportJob> of(UUID requester, int most) {
        return jobs.values().stream()
                .filter(j -> j.requester().equals(requester))
                .sorted(Comparator.comparing(ExportJob::createdAt).reversed().thenComparing(ExportJob::id))
                .limit(most)
                .toList();
    }

    @Override
    public int open(UUID requester) {
        return (int) jobs.values().stream()
                .filter(j -> j.requester().equals(requester))
                .filter(j -> j.status() == Status.QUEUED || j.status() == Status.RUNNING)
                .count();
    }

    @Override
    public Optional<ExportJob> claim(Instant now, Instant until) {
        Optional<ExportJob> due = jobs.values().stream()
                .filter(j -> j.status() == Status.QUEUED
                        || (j.status() == Status.RUNNING
                                && Objects.requireNonNull(claims.get(j.id())).isBefore(now)))
                .min(Comparator.comparing(ExportJob::createdAt));
        return due.map(j -> {
            claims.put(j.id(), until);
            return put(j, Status.RUNNING, 0, j.attempt() + 1, null, null);
        });
    }

    @Override
    public boolean progress(UUID id, int attempt, long written, Instant until) {
        return running(id, attempt)
                .map(j -> {
                    claims.put(id, until);
                    return put(j, Status.RUNNING, written, attempt, null, null);
                })
                .isPresent();
    }

    @Override
    public boolean done(UUID id, int attempt, Finished finished) {
        return running(id, attempt)
                .map(j -> {
                    secrets.put(id, finished.secret());
                    return put(j, Status.DONE, finished.written(), attempt, finished.at(), finished);
                })
                .isPresent();
    }

    @Override
    public boolean failed(UUID id, int attempt, Instant now) {
        return running(id, attempt)
                .map(j -> put(j, Status.FAILED, j.written(), attempt, now, null))
                .isPresent();
    }

    @Override
    public void again(UUID id, int attempt) {
        running(id, attempt).ifPresent(j -> put(j, Status.QUEUED, 0, attempt, null, null));
    }

    @Override
    public Optional<byte[]> secret(UUID id) {
        return Optional.ofNullable(secrets.get(id));
    }

    @Override
    public void cancel(UUID id, Instant now) {
        ExportJob job = Objects.requireNonNull(jobs.get(id));
        if (job.status() != Status.FAILED && job.status() != Status.EXPIRED) {
            secrets.remove(id);
            put(job, Status.CANCELLED, job.written(), job.attempt(), now, null);
        }
    }

    @Override
    public int expire(Instant now, Instant forget) {
        List<ExportJob> over = jobs.values().stream()
                .filter(j -> j.status() == Status.DONE
                        && !Objects.requireNonNull(j.expiresAt()).isAfter(now))
                .toList();
        over.forEach(j -> {
            secrets.remove(j.id());
            put(j, Status.EXPIRED, j.written(), j.attempt(), j.finishedAt(), null);
        });
        jobs.values().removeIf(j -> {
            Instant finished = j.finishedAt();
            return finished != null && finished.isBefore(forget);
        });
        return over.size();
    }

    private Optional<ExportJob> running(UUID id, int attempt) {
        return Optional.ofNullable(jobs.get(id)).filter(j -> j.status() == Status.RUNNING && j.attempt() == attempt);
    }

    private ExportJob put(
            ExportJob job,
            Status status,
            long written,
            int attempt,
            @Nullable Instant finishedAt,
            @Nullable Finished finished) {
        ExportJob next = new ExportJob(
                job.id(),
                job.requester(),
                job.order(),
                status,
                job.expected(),
                written,
                attempt,
                job.createdAt(),
                finishedAt,
                finished == null ? job.expiresAt() : finished.expiresAt(),
                finished == null ? job.contentKey() : finished.contentKey(),
                finished == null ? job.size() : (Long) finished.size());
        jobs.put(job.id(), next);
        return next;
    }
}
