package io.taalentio.api.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pieces of the answers about both kinds of profile. */
public final class ProfileAnswers {

    /**
     * Something that would make a profile more complete.
     *
     * @param points what it would add
     */
    public record Missing(String key, int points) {}

    /** @param reason at most 500 characters; kept in the log of activities */
    public record Reason(@Nullable String reason) {}

    private ProfileAnswers() {}

    /** Address of a profile's photo. */
    public static @Nullable String photoUrl(@Nullable UUID photo) {
        return photo == null ? null : "/api/v1/files/" + photo + "/photo";
    }
}
