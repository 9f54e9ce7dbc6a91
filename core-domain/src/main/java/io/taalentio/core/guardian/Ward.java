package io.taalentio.core.guardian;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A minor somebody answers for, or is asked to answer for.
 *
 * @param id of the bond between the two
 * @param account the minor's own; null while the profile belongs to none
 * @param birthDate null only when it was taken out of the profile since
 * @param email at which the profile is reached
 * @param acceptedAt null while the guardian has not agreed
 */
public record Ward(
        UUID id,
        UUID guardian,
        ProfileKind kind,
        UUID profile,
        @Nullable UUID account,
        String code,
        String firstName,
        String lastName,
        @Nullable LocalDate birthDate,
        Email email,
        ProfileStatus status,
        Instant invitedAt,
        @Nullable Instant acceptedAt) {

    /** Whether the guardian has agreed, and the minor is still one. */
    public boolean answered(LocalDate today) {
        LocalDate until = ofAgeOn();
        return acceptedAt != null && until != null && until.isAfter(today);
    }

    /** From this day on nobody answers for the person any more; null when the birth date is not known. */
    public @Nullable LocalDate ofAgeOn() {
        return birthDate == null ? null : birthDate.plusYears(18);
    }
}
