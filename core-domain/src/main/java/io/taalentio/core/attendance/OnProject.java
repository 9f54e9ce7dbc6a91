package io.taalentio.core.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody assigned to a project, as a gate knows them: no contact, no document.
 *
 * @param code of the assignment, as on the badge
 * @param cinemaCode of the person
 * @param talentType key of the list of cinema types
 * @param photo id of the profile photo
 * @param expected whether they may come in: neither declined, removed nor through
 */
public record OnProject(
        UUID assignmentId,
        UUID projectId,
        UUID profileId,
        String code,
        String cinemaCode,
        String firstName,
        String lastName,
        String talentType,
        @Nullable UUID photo,
        boolean expected) {

    public String name() {
        return firstName + " " + lastName;
    }
}
