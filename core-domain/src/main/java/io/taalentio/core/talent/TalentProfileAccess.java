package io.taalentio.core.talent;

import io.taalentio.core.code.CodeAliases;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.profile.ProfileAccess;

/** Finds a talent profile as somebody may write it. */
@Managed
public class TalentProfileAccess extends ProfileAccess<TalentProfile> {

    private final TalentProfiles profiles;
    private final CodeAliases aliases;

    public TalentProfileAccess(TalentProfiles profiles, CodeAliases aliases) {
        this.profiles = profiles;
        this.aliases = aliases;
    }

    @Override
    protected TalentProfiles profiles() {
        return profiles;
    }

    @Override
    protected CodeAliases aliases() {
        return aliases;
    }
}
