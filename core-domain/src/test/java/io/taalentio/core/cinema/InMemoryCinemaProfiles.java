package io.taalentio.core.cinema;

import io.taalentio.core.profile.InMemoryProfiles;

/** Profiles for tests. */
public final class InMemoryCinemaProfiles extends InMemoryProfiles<CinemaProfile> implements CinemaProfiles {

    @Override
    protected CinemaProfile counted(CinemaProfile profile, int version) {
        return new CinemaProfile(
                profile.id(),
                profile.code(),
                profile.accountId(),
                profile.standing(),
                profile.traitsPublic(),
                profile.sheet(),
                profile.consent(),
                profile.verifiedAt(),
                profile.createdAt(),
                profile.updatedAt(),
                version);
    }
}
