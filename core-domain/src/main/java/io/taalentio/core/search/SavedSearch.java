package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search somebody keeps.
 *
 * @param name what its owner calls it, 1 to 80 characters
 * @param address as the address of the staff list spells it, {@link SearchQuery#address}
 * @param lookedAt when it last looked for new people, null while it never did
 * @param alertedAt when it last told of some
 * @param nextLookAt null while it tells of nobody
 * @param looks how many looks were begun; only the last one tells
 */
public record SavedSearch(
        UUID id,
        UUID account,
        ProfileKind kind,
        String name,
        String address,
        Cadence cadence,
        Instant createdAt,
        @Nullable Instant lookedAt,
        @Nullable Instant alertedAt,
        @Nullable Instant nextLookAt,
        int looks) {

    public Map<String, String> filters() {
        return SearchQuery.parameters(address);
    }
}
