package io.taalentio.core.cinema;

import io.taalentio.core.profile.Profiles;

/** The submitted cinema profiles. */
public interface CinemaProfiles extends Profiles<CinemaProfile> {}
