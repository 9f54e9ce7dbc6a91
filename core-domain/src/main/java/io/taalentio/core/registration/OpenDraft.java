package io.taalentio.core.registration;

import io.taalentio.core.account.TokenHash;
import io.taalentio.core.account.Tokens;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.profile.ProfileContent;
import java.time.Clock;

/** Begins a registration. */
@UseCase
public class OpenDraft {

    /** @param resumeToken told once; only its hash is kept */
    public record Opened<C extends ProfileContent>(Draft<C> draft, String resumeToken) {}

    private final Drafts drafts;
    private final DraftCheck check;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    public OpenDraft(Drafts drafts, DraftCheck check, Tokens tokens, Ids ids, Clock clock) {
        this.drafts = drafts;
        this.check = check;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    public <C extends ProfileContent> Opened<C> open(String step, C content) {
        check.check(step, content);
        String token = tokens.draw();
        Draft<C> draft = Draft.begun(ids.next(), TokenHash.of(token), step, content, clock.instant());
        drafts.add(draft);
        return new Opened<>(draft, token);
    }
}
