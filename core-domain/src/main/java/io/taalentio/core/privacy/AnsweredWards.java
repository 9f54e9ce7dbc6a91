package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.guardian.Guardianships;
import io.taalentio.core.guardian.Ward;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Finds a minor for the guardian who answers for them, and for nobody else. */
@Managed
class AnsweredWards {

    private final Guardianships guardianships;
    private final Clock clock;

    AnsweredWards(Guardianships guardianships, Clock clock) {
        this.guardianships = guardianships;
        this.clock = clock;
    }

    /** @throws NotFound {@code not-found} when the actor does not answer for such a minor */
    Ward of(UUID ward, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return guardianships
                .find(ward)
                .filter(w -> actor.is(w.guardian()) && w.answered(today))
                .orElseThrow(() -> new NotFound("not-found"));
    }
}
