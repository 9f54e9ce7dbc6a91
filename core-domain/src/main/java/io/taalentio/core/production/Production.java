package io.taalentio.core.production;

import io.taalentio.core.code.CompanyInitials;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A production company.
 *
 * @param name unique whatever its case
 * @param initials its three letters in codes; they follow from the name unless somebody chose others, and stay from the
 *     first assignment on
 * @param logo id of a stored picture
 * @param verifiedAt when the house verified that the company is what it says, null if it did not
 * @param active false once it was closed; a company is never deleted
 * @param version counts changes, for optimistic locking
 */
public record Production(
        UUID id,
        String name,
        CompanyInitials initials,
        @Nullable UUID logo,
        CompanyRecord about,
        @Nullable Instant verifiedAt,
        boolean active,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    Production saying(String newName, CompanyInitials newInitials, CompanyRecord newAbout, Instant now) {
        return new Production(
                id, newName, newInitials, logo, newAbout, verifiedAt, active, createdBy, createdAt, now, version);
    }

    Production withLogo(@Nullable UUID newLogo, Instant now) {
        return new Production(
                id, name, initials, newLogo, about, verifiedAt, active, createdBy, createdAt, now, version);
    }

    Production verified(@Nullable Instant at, Instant now) {
        return new Production(id, name, initials, logo, about, at, active, createdBy, createdAt, now, version);
    }

    Production active(boolean nowActive, Instant now) {
        return new Production(
                id, name, initials, logo, about, verifiedAt, nowActive, createdBy, createdAt, now, version);
    }
}
