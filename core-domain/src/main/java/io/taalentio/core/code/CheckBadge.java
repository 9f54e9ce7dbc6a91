package io.taalentio.core.code;

import io.taalentio.core.kernel.Managed;
import org.jspecify.annotations.Nullable;

/** Says whether a scanned badge is one of ours and still counts. Asks the store each time, so a revocation bites at once. */
@Managed
public class CheckBadge {

    /** What a scanned text turned out to be. */
    public sealed interface Answer {

        /** Signed by us and not revoked. */
        record Genuine(BadgeValue badge) implements Answer {}

        /** Signed by us once; this issue or its key was revoked since. */
        record Revoked(BadgeValue badge) implements Answer {}

        /** Has the shape of a badge value, but none of our keys signed it. */
        record Forged(BadgeValue badge) implements Answer {}

        /** No badge value at all: a code typed by hand, the address of a profile, something else. */
        record NoBadge() implements Answer {}
    }

    private final BadgeKeys keys;
    private final BadgeRevocations revocations;

    public CheckBadge(BadgeKeys keys, BadgeRevocations revocations) {
        this.keys = keys;
        this.revocations = revocations;
    }

    public Answer check(@Nullable String scanned) {
        return BadgeValue.parse(scanned).map(this::check).orElseGet(Answer.NoBadge::new);
    }

    private Answer check(BadgeValue badge) {
        for (BadgeKey key : keys.all()) {
            if (key.keyId().equals(badge.keyId()) && badge.signedBy(key.publicKey())) {
                boolean revoked = key.revokedAt() != null || badge.issue() <= revocations.revokedThrough(badge.code());
                return revoked ? new Answer.Revoked(badge) : new Answer.Genuine(badge);
            }
        }
        return new Answer.Forged(badge);
    }
}
