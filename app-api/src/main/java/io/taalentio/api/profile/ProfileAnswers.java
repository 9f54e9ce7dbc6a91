package io.taalentio.api.profile;

import io.taalentio.core.profile.Completeness;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
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

    /** What is still missing, as the answer lists it. */
    public static List<Missing> missing(Completeness completeness) {
        return completeness.missing().stream()
                .map(item -> new Missing(item.key(), item.points()))
                .toList();
    }

    /** A profile for whoever may change it: the tag names its version, and no cache keeps it. */
    public static <T> RestResponse<T> own(T profile, int version) {
        return ResponseBuilder.ok(profile)
                .header("ETag", Precondition.tag(version))
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
