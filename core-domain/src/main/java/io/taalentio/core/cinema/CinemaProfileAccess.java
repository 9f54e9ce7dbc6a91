package io.taalentio.core.cinema;

import io.taalentio.core.code.CodeAliases;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.profile.ProfileAccess;

/** Finds a cinema profile as somebody may write it. */
@Managed
public class CinemaProfileAccess extends ProfileAccess<CinemaProfile> {

    private final CinemaProfiles profiles;
    private final CodeAliases aliases;

    public CinemaProfileAccess(CinemaProfiles profiles, CodeAliases aliases) {
        this.profiles = profiles;
        this.aliases = aliases;
    }

    @Override
    protected CinemaProfiles profiles() {
        return profiles;
    }

    @Override
    protected CodeAliases aliases() {
        return aliases;
    }
}
