package io.taalentio.core.talent;

import io.taalentio.core.code.TalentCode;
import io.taalentio.core.profile.Consent;
import io.taalentio.core.profile.Standing;
import io.taalentio.core.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submitted talent profile.
 *
 * @param id the id of the draft it was submitted from
 * @param code issued when it was submitted; only an administrator's reissue changes it
 * @param accountId whoever signs in as this person; null until they confirmed by e-mail
 * @param verifiedAt when the house verified the person, null if it did not
 * @param version counts changes, for optimistic locking
 */
public record TalentProfile(
        UUID id,
        TalentCode code,
        @Nullable UUID accountId,
        Standing standing,
        TalentSheet sheet,
        Consent consent,
        @Nullable Instant verifiedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** A profile just submitted. */
    public static TalentProfile submitted(
            UUID id, TalentCode code, @Nullable UUID accountId, TalentSheet sheet, Instant now) {
        return new TalentProfile(id, code, accountId, Standing.NEW, sheet, Consent.given(now), null, now, now, 0);
    }

    public boolean minor(LocalDate today) {
        return sheet.person().minor(today);
    }

    /** Paths of the fields its owner may not change. */
    public List<String> lockedFields(World world) {
        return TalentMerge.locked(sheet.content(world));
    }

    /** The profile saying something else; a person who turns out to be a minor loses what minors may not have. */
    public TalentProfile saying(TalentSheet newSheet, LocalDate today, Instant now) {
        Standing kept = newSheet.person().minor(today) ? standing.forMinor() : standing;
        return new TalentProfile(id, code, accountId, kept, newSheet, consent, verifiedAt, createdAt, now, version);
    }

    public TalentProfile standing(Standing newStanding, Instant now) {
        return new TalentProfile(id, code, accountId, newStanding, sheet, consent, verifiedAt, createdAt, now, version);
    }

    public TalentProfile withCode(TalentCode newCode, Instant now) {
        return new TalentProfile(id, newCode, accountId, standing, sheet, consent, verifiedAt, createdAt, now, version);
    }
}
