package io.taalentio.core.cinema;

import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.CodeIssuer;
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

/**
 * A submitted cinema profile.
 *
 * @param traitsPublic the owner lets height, eyes, hair and build be seen on the public page; never for a minor
 */
public record CinemaProfile(
        UUID id,
        CinemaCode code,
        @Nullable UUID accountId,
        Standing standing,
        boolean traitsPublic,
        CinemaSheet sheet,
        Consent consent,
        @Nullable Instant verifiedAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Profile<CinemaProfile> {

    /** A profile just submitted. */
    public static CinemaProfile submitted(
            UUID id, CinemaCode code, @Nullable UUID accountId, CinemaSheet sheet, Instant now) {
        return new CinemaProfile(
                id, code, accountId, Standing.NEW, false, sheet, Consent.given(now), null, now, now, 0);
    }

    /** Paths of the fields its owner may not change. */
    public List<String> lockedFields(World world) {
        return CinemaMerge.locked(sheet.content(world));
    }

    /** The profile saying something else; a person who turns out to be a minor loses what minors may not have. */
    public CinemaProfile saying(CinemaSheet newSheet, LocalDate today, Instant now) {
        boolean minor = newSheet.person().minor(today);
        return new CinemaProfile(
                id,
                code,
                accountId,
                minor ? standing.forMinor() : standing,
                traitsPublic && !minor,
                newSheet,
                consent,
                verifiedAt,
                createdAt,
                now,
                version);
    }

    @Override
    public CinemaProfile standing(Standing newStanding, Instant now) {
        return standing(newStanding, traitsPublic, now);
    }

    public CinemaProfile standing(Standing newStanding, boolean newTraitsPublic, Instant now) {
        return new CinemaProfile(
                id, code, accountId, newStanding, newTraitsPublic, sheet, consent, verifiedAt, createdAt, now, version);
    }

    @Override
    public CinemaProfile recoded(CodeIssuer codes, World world, Instant now) {
        CinemaCode newCode = sheet.draw(codes, world);
        return new CinemaProfile(
                id, newCode, accountId, standing, traitsPublic, sheet, consent, verifiedAt, createdAt, now, version);
    }

    @Override
    public CinemaProfile withFile(FileSlot slot, UUID file, LocalDate today, Instant now) {
        return saying(sheet.withFile(slot, file), today, now);
    }

    @Override
    public CinemaProfile withoutFile(UUID file, LocalDate today, Instant now) {
        return saying(sheet.withoutFile(file), today, now);
    }
}
