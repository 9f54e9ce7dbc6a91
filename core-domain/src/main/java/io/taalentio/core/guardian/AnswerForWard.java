package io.taalentio.core.guardian;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.profile.Consent;
import io.taalentio.core.profile.ConsentKind;
import io.taalentio.core.profile.ConsentLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A guardian agrees to answer for a minor, or does so no longer. Both are written into the ledger of consents in the
 * guardian's own words, from where they came. A minor for whom nobody who had agreed answers any more is closed at once, and opened again by an administrator only.
 */
@UseCase
public class AnswerForWard {

    private final Guardianships guardianships;
    private final ConsentLedger consents;
    private final ActivityLog activities;
    private final Clock clock;

    public AnswerForWard(Guardianships guardianships, ConsentLedger consents, ActivityLog activities, Clock clock) {
        this.guardianships = guardianships;
        this.consents = consents;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws NotFound {@code not-found} when the actor is not asked to
     * @throws Conflict {@code invalid-state} when they have agreed already, or the minor is of age
     */
    public Ward accept(UUID id, Actor actor) {
        Ward ward = mine(id, actor);
        Instant now = clock.instant();
        LocalDate until = ward.ofAgeOn();
        if (until == null || !until.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new Conflict("invalid-state", Map.of("act", "accept", "status", "OF_AGE"));
        }
        if (!guardianships.accept(id, now)) {
            throw new Conflict("invalid-state", Map.of("act", "accept", "status", "ACCEPTED"));
        }
        write(ward, ConsentLedger.Step.GIVEN, actor, now);
        activities.record(Activity.of(actor, "guardian-accepted", ward.kind().tag(), ward.code()));
        return guardianships.find(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Declines, or takes the consent back. @throws NotFound {@code not-found} when the actor has no such ward */
    public void end(UUID id, Actor actor) {
        Ward ward = mine(id, actor);
        Instant now = clock.instant();
        if (!guardianships.end(id, now)) {
            throw new NotFound("not-found");
        }
        if (ward.acceptedAt() == null) {
            activities.record(
                    Activity.of(actor, "guardian-declined", ward.kind().tag(), ward.code()));
            return;
        }
        write(ward, ConsentLedger.Step.WITHDRAWN, actor, now);
        if (!guardianships.answered(ward.profile())) {
            guardianships.close(ward.kind(), ward.profile(), now);
        }
        activities.record(Activity.of(actor, "guardian-withdrawn", ward.kind().tag(), ward.code()));
    }

    private Ward mine(UUID id, Actor actor) {
        return guardianships.find(id).filter(w -> actor.is(w.guardian())).orElseThrow(() -> new NotFound("not-found"));
    }

    private void write(Ward ward, ConsentLedger.Step step, Actor actor, Instant now) {
        consents.write(
                ward.kind(),
                ward.profile(),
                Set.of(ConsentKind.GUARDIAN),
                step,
                Consent.CURRENT_VERSION,
                actor.language(),
                actor.address(),
                now);
    }
}
