package io.taalentio.core.registration;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.profile.ProfileContent;
import java.time.Clock;

/** Finds a draft for whoever holds its resume token. */
@Managed
public class ReadDraft {

    private final Drafts drafts;
    private final Clock clock;

    public ReadDraft(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * The draft, even if it was submitted meanwhile.
     *
     * @throws NotFound {@code not-found} for a wrong id or token alike
     * @throws Refused {@code token-expired}
     */
    public <C extends ProfileContent> Draft<C> read(DraftKey<C> key) {
        Draft<C> draft = drafts.find(key).orElseThrow(() -> new NotFound("not-found"));
        if (!draft.expiresAt().isAfter(clock.instant())) {
            throw new Refused("token-expired");
        }
        return draft;
    }

    /** As {@link #read}, for somebody who wants to change it. @throws Conflict {@code already-submitted} */
    <C extends ProfileContent> Draft<C> readOpen(DraftKey<C> key) {
        Draft<C> draft = read(key);
        if (draft.submitted()) {
            throw new Conflict("already-submitted");
        }
        return draft;
    }
}
