package io.taalentio.core.registration;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.PhoneNumber;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.ProfileKind;
import java.util.UUID;

/** Somebody who registers and may be in the house already. */
public record Suspect(ProfileKind kind, UUID profileId, Person person, Email email, PhoneNumber phone) {}
