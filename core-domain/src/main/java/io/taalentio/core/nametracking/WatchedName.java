package io.taalentio.core.nametracking;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Violations;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name the house watches. The name itself never changes, since hits and what people said of them speak of it: another
 * name is another entry.
 *
 * @param fullName as it was typed
 * @param fuzzy whether other spellings count, not only the same words
 * @param description why it is watched, told to who is notified
 * @param notificationEmail who is written to; null for who made the entry
 * @param version counts changes, for optimistic locking
 */
public record WatchedName(
        UUID id,
        String fullName,
        boolean fuzzy,
        @Nullable String description,
        @Nullable Email notificationEmail,
        boolean active,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    public static final int DESCRIPTION_MAX = 1000;

    /** @throws InvalidValue naming {@code fullName} or {@code description} */
    public WatchedName {
        fullName = fullName.strip().replaceAll("\\s+", " ");
        description = description == null || description.isBlank() ? null : description.strip();
        Violations violations = new Violations();
        violations.required(fullName, "fullName");
        violations.maxLength(fullName, PersonName.MAX, "fullName");
        violations.maxLength(description, DESCRIPTION_MAX, "description");
        violations.throwIfAny();
    }

    public PersonName name() {
        return PersonName.of(fullName);
    }

    WatchedName changed(
            boolean nowFuzzy,
            @Nullable String newDescription,
            @Nullable Email newEmail,
            boolean nowActive,
            Instant now) {
        return new WatchedName(
                id, fullName, nowFuzzy, newDescription, newEmail, nowActive, createdBy, createdAt, now, version);
    }
}
