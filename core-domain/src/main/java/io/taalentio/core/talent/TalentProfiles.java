package io.taalentio.core.talent;

import io.taalentio.core.profile.Profiles;

/** The submitted talent profiles. */
public interface TalentProfiles extends Profiles<TalentProfile> {}
