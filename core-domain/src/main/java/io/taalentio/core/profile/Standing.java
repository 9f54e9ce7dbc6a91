package io.taalentio.core.profile;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.InvalidValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A profile's status and who may see it. A minor is never indexed and never shown with the full name.
 *
 * @param fullNamePublic the owner lets the whole name be shown instead of first name and initial
 */
public record Standing(ProfileStatus status, Visibility visibility, boolean fullNamePublic) {

    /** How every profile begins. */
    public static final Standing NEW = new Standing(ProfileStatus.ACTIVE, Visibility.UNLISTED, false);

    /** ACTIVE → HIDDEN. */
    public Standing hidden() {
        return step("hide", ProfileStatus.HIDDEN, status == ProfileStatus.ACTIVE);
    }

    /** HIDDEN → ACTIVE. */
    public Standing shown() {
        return step("show", ProfileStatus.ACTIVE, status == ProfileStatus.HIDDEN);
    }

    /** ACTIVE or HIDDEN → DISABLED. */
    public Standing deactivated() {
        return step("deactivate", ProfileStatus.DISABLED, status != ProfileStatus.DISABLED);
    }

    /** DISABLED → ACTIVE. */
    public Standing activated() {
        return step("activate", ProfileStatus.ACTIVE, status == ProfileStatus.DISABLED);
    }

    /** @throws InvalidValue {@code minor-not-public} on {@code visibility} */
    public Standing seenBy(Visibility newVisibility, boolean minor) {
        if (minor && newVisibility == Visibility.PUBLIC) {
            throw new InvalidValue("visibility", "minor-not-public");
        }
        return new Standing(status, newVisibility, fullNamePublic);
    }

    /** @throws InvalidValue {@code minor-not-public} on {@code fullNamePublic} */
    public Standing withFullNamePublic(boolean shown, boolean minor) {
        if (minor && shown) {
            throw new InvalidValue("fullNamePublic", "minor-not-public");
        }
        return new Standing(status, visibility, shown);
    }

    /**
     * As the owner wishes; what is null stays.
     *
     * @throws InvalidValue {@code minor-not-public} on what a minor may not have
     */
    public Standing wished(@Nullable Visibility newVisibility, @Nullable Boolean newFullNamePublic, boolean minor) {
        Standing seen = newVisibility == null ? this : seenBy(newVisibility, minor);
        return newFullNamePublic == null ? seen : seen.withFullNamePublic(newFullNamePublic, minor);
    }

    /** What is left of the owner's choices when the person turns out to be a minor. */
    public Standing forMinor() {
        return new Standing(status, visibility == Visibility.PUBLIC ? Visibility.UNLISTED : visibility, false);
    }

    private Standing step(String act, ProfileStatus next, boolean allowed) {
        if (!allowed) {
            throw new Conflict("invalid-state", Map.of("act", act, "status", status.name()));
        }
        return new Standing(next, visibility, fullNamePublic);
    }
}
