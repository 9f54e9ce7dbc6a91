package io.taalentio.core.registration;

import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.talent.TalentContent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts for tests. */
public final class InMemoryDrafts implements Drafts {

    private final Map<UUID, Draft<?>> drafts = new HashMap<>();

    @Override
    public synchronized void add(Draft<?> draft) {
        drafts.put(draft.id(), draft);
    }

    @Override
    public synchronized <C extends ProfileContent> Optional<Draft<C>> find(DraftKey<C> key) {
        Draft<?> found = drafts.get(key.id());
        if (found == null
                || !found.token().equals(key.token())
                || found.content().kind() != key.kind()) {
            return Optional.empty();
        }
        return Optional.of(with(
                found,
                found.step(),
                key.form().cast(found.content()),
                found.submitted(),
                found.updatedAt(),
                found.expiresAt(),
                found.version()));
    }

    @Override
    public synchronized <C extends ProfileContent> OptionalInt save(
            DraftKey<C> key,
            String step,
            C content,
            @Nullable Integer expectedVersion,
            Instant now,
            Instant expiresAt) {
        Optional<Draft<C>> found = find(key);
        if (found.isEmpty()
                || found.get().submitted()
                || !found.get().expiresAt().isAfter(now)
                || (expectedVersion != null && expectedVersion != found.get().version())) {
            return OptionalInt.empty();
        }
        int version = found.get().version() + 1;
        drafts.put(key.id(), with(found.get(), step, content, false, now, expiresAt, version));
        return OptionalInt.of(version);
    }

    @Override
    public synchronized boolean close(UUID id, Instant now) {
        Draft<?> found = drafts.get(id);
        if (found == null || found.submitted()) {
            return false;
        }
        ProfileContent empty =
                switch (found.content().kind()) {
                    case TALENT -> TalentContent.EMPTY;
                    case CINEMA -> CinemaContent.EMPTY;
                };
        drafts.put(id, with(found, found.step(), empty, true, now, found.expiresAt(), found.version() + 1));
        return true;
    }

    @Override
    public synchronized int purge(Instant now) {
        int before = drafts.size();
        drafts.values().removeIf(d -> !d.expiresAt().isAfter(now));
        return before - drafts.size();
    }

    private static <C extends ProfileContent> Draft<C> with(
            Draft<?> draft, String step, C content, boolean submitted, Instant now, Instant expiresAt, int version) {
        return new Draft<>(
                draft.id(), draft.token(), step, content, submitted, draft.createdAt(), now, expiresAt, version);
    }
}
