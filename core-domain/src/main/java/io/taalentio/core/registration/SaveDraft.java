package io.taalentio.core.registration;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.profile.ProfileContent;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Keeps what was typed so far. */
@UseCase
public class SaveDraft {

    private final Drafts drafts;
    private final ReadDraft readDraft;
    private final DraftCheck check;
    private final Clock clock;

    public SaveDraft(Drafts drafts, ReadDraft readDraft, DraftCheck check, Clock clock) {
        this.drafts = drafts;
        this.readDraft = readDraft;
        this.check = check;
        this.clock = clock;
    }

    /**
     * @param expectedVersion null when the last writer wins
     * @throws Conflict {@code conflict-version} when another version is stored, {@code already-submitted}
     */
    public <C extends ProfileContent> Draft<C> save(
            DraftKey<C> key, String step, C content, @Nullable Integer expectedVersion) {
        check.check(step, content);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(Draft.LIFE);
        OptionalInt version = drafts.save(key, step, content, expectedVersion, now, expiresAt);
        if (version.isEmpty()) {
            Draft<C> stored = readDraft.readOpen(key);
            throw new Conflict("conflict-version", Map.of("version", stored.version()));
        }
        return new Draft<>(key.id(), key.token(), step, content, false, now, now, expiresAt, version.getAsInt());
    }
}
