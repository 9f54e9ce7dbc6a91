package io.taalentio.core.search;

import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.profile.ProfileKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Opens the public page of a code, as typed or scanned by anybody. */
@Managed
public class LookUpPublicProfile {

    private final PublicProfiles profiles;
    private final Clock clock;

    public LookUpPublicProfile(PublicProfiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What a code leads to. */
    public sealed interface Answer {
        /** The page behind the code. */
        record Shown(PublicProfile profile) implements Answer {}

        /** The person bears another code now. */
        record Moved(String newCode) implements Answer {}

        /** Nobody bears it, or whoever does has no public page: a visitor cannot tell which. */
        record Missing() implements Answer {}
    }

    private static final Answer MISSING = new Answer.Missing();

    public Answer at(ProfileKind kind, String typed) {
        String code = IdentificationCode.normalise(typed);
        if (!plausible(kind, code)) {
            return MISSING;
        }
        return answer(kind, code, profiles.byCode(kind, code));
    }

    /** As {@link #at}, told as soon as it is known; never waits itself. */
    public CompletionStage<Answer> soon(ProfileKind kind, String typed) {
        String code = IdentificationCode.normalise(typed);
        return plausible(kind, code)
                ? profiles.byCodeSoon(kind, code).thenApply(bearer -> answer(kind, code, bearer))
                : CompletableFuture.completedStage(MISSING);
    }

    private Answer answer(ProfileKind kind, String code, Optional<StoredProfile> bearer) {
        LocalDate today = LocalDate.now(clock);
        if (bearer.isPresent()) {
            return PublicRules.page(bearer.get(), today)
                    .<Answer>map(Answer.Shown::new)
                    .orElse(MISSING);
        }
        return profiles.byFormerCode(kind, code)
                .flatMap(stored -> PublicRules.page(stored, today))
                .<Answer>map(page -> new Answer.Moved(page.code()))
                .orElse(MISSING);
    }

    /** Former cinema codes may have ten characters, so only what no code can look like is turned away unread. */
    private static boolean plausible(ProfileKind kind, String code) {
        return switch (kind) {
            case TALENT -> TalentCode.parse(code).isPresent();
            case CINEMA -> CinemaCode.parse(code).isPresent() || code.length() == 10;
        };
    }
}
