package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import java.util.Optional;

/** Profiles as staff read them, whatever their state unless deleted. */
public interface StaffProfiles {

    Optional<StaffView> find(ProfileKind kind, ProfileRef ref);
}
