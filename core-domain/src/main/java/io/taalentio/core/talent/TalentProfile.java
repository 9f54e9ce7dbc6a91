package io.taalentio.core.talent;

import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.profile.Consent;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.Profile;
import io.taalentio.core.profile.Standing;
import io.taalentio.core.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submitted talent profile. */
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
        int version)
        implements Profile<TalentProfile> {

    /** A profile just submitted. */
    public static TalentProfile submitted(
            UUID id, TalentCode code, @Nullable UUID accountId, TalentSheet sheet, Instant now) {
        return new TalentProfile(id, code, accountId, Standing.NEW, sheet, Consent.given(now), null, now, now, 0);
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

    @Override
    public TalentProfile standing(Standing newStanding, Instant now) {
        return new TalentProfile(id, code, accountId, newStanding, sheet, consent, verifiedAt, createdAt, now, version);
    }

    @Override
    public TalentProfile recoded(CodeIssuer codes, World world, Instant now) {
        TalentCode newCode = sheet.draw(codes, world);
        return new TalentProfile(id, newCode, accountId, standing, sheet, consent, verifiedAt, createdAt, now, version);
    }

    @Override
    public TalentProfile withFile(FileSlot slot, UUID file, LocalDate today, Instant now) {
        return saying(sheet.withFile(slot, file), today, now);
    }

    @Override
    public TalentProfile withoutFile(UUID file, LocalDate today, Instant now) {
        return saying(sheet.withoutFile(file), today, now);
    }
}
