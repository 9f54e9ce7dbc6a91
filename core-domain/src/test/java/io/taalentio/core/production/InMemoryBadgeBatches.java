package io.taalentio.core.production;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Badge files in the making, kept in memory. */
final class InMemoryBadgeBatches implements BadgeBatches {

    private static final int TRIES = 3;

    private record Kept(
            BadgeBatch batch,
            List<UUID> assignments,
            int tries,
            @Nullable Instant leasedUntil) {}

    private final Map<UUID, Kept> batches = new LinkedHashMap<>();

    @Override
    public void add(BadgeBatch batch, List<UUID> assignmentIds) {
        batches.put(batch.id(), new Kept(batch, List.copyOf(assignmentIds), 0, null));
    }

    @Override
    public Optional<BadgeBatch> find(UUID id) {
        return Optional.ofNullable(batches.get(id)).map(Kept::batch);
    }

    @Override
    public Optional<BadgeBatch> latest(UUID projectId) {
        return batches.values().stream()
                .map(Kept::batch)
                .filter(b -> b.projectId().equals(projectId))
                .max(Comparator.comparing(BadgeBatch::askedAt).thenComparing(BadgeBatch::id));
    }

    @Override
    public Optional<Claimed> claim(Instant now, Instant until) {
        Predicate<Kept> silent = k -> k.batch().status() == BadgeBatch.Status.RUNNING
                && k.leasedUntil() != null
                && k.leasedUntil().isBefore(now);
        for (Kept kept : List.copyOf(batches.values())) {
            if (silent.test(kept) && kept.tries() >= TRIES) {
                put(kept, BadgeBatch.Status.FAILED, kept.batch().done(), null, now, kept.tries(), null);
            }
        }
        return batches.values().stream()
                .filter(k -> k.batch().status() == BadgeBatch.Status.QUEUED || silent.test(k))
                .min(Comparator.comparing(k -> k.batch().askedAt()))
                .map(k -> new Claimed(
                        put(k, BadgeBatch.Status.RUNNING, 0, null, null, k.tries() + 1, until), k.assignments()));
    }

    @Override
    public void progress(UUID id, int done, Instant until) {
        Kept kept = batches.get(id);
        if (kept != null && kept.batch().status() == BadgeBatch.Status.RUNNING) {
            int most = Math.min(done, kept.batch().total());
            put(kept, BadgeBatch.Status.RUNNING, most, null, null, kept.tries(), until);
        }
    }

    @Override
    public void finish(UUID id, UUID file, Instant at) {
        Kept kept = batches.get(id);
        if (kept != null) {
            put(kept, BadgeBatch.Status.DONE, kept.batch().total(), file, at, kept.tries(), null);
        }
    }

    @Override
    public void fail(UUID id, String error, Instant at) {
        Kept kept = batches.get(id);
        if (kept != null && kept.batch().status() != BadgeBatch.Status.DONE) {
            put(kept, BadgeBatch.Status.FAILED, kept.batch().done(), null, at, kept.tries(), null);
        }
    }

    @Override
    public int forget(Instant before) {
        int many = batches.size();
        batches.values()
                .removeIf(k ->
                        k.batch().finishedAt() != null && k.batch().finishedAt().isBefore(before));
        return many - batches.size();
    }

    private BadgeBatch put(
            Kept kept,
            BadgeBatch.Status status,
            int done,
            @Nullable UUID file,
            @Nullable Instant finishedAt,
            int tries,
            @Nullable Instant leasedUntil) {
        BadgeBatch b = kept.batch();
        BadgeBatch now = new BadgeBatch(
                b.id(),
                b.projectId(),
                b.askedBy(),
                b.language(),
                status,
                b.total(),
                done,
                file,
                b.askedAt(),
                finishedAt);
        batches.put(b.id(), new Kept(now, kept.assignments(), tries, leasedUntil));
        return now;
    }
}
