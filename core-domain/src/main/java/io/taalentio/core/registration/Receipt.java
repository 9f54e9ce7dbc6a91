package io.taalentio.core.registration;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.profile.ProfileKind;
import java.util.UUID;

/** The answer to a submitted registration: the same whether or not the e-mail was known. */
public record Receipt(ProfileKind kind, UUID profileId, IdentificationCode code) {}
