package io.taalentio.core.talent;

import io.taalentio.core.profile.InMemoryProfiles;

/** Profiles for tests. */
public final class InMemoryTalentProfiles extends InMemoryProfiles<TalentProfile> implements TalentProfiles {

    @Override
    protected TalentProfile counted(TalentProfile profile, int version) {
        return new TalentProfile(
                profile.id(),
                profile.code(),
                profile.accountId(),
                profile.standing(),
                profile.sheet(),
                profile.consent(),
                profile.verifiedAt(),
                profile.createdAt(),
                profile.updatedAt(),
                version);
    }
}
