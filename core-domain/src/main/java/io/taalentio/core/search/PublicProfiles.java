package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Profiles as stored, looked up by what a visitor holds: a code. */
public interface PublicProfiles {

    /** The profile that bears {@code code}, whatever its state. */
    Optional<StoredProfile> byCode(ProfileKind kind, String code);

    /** Those of them that are stored, whatever their state, in any order. */
    List<StoredProfile> byIds(ProfileKind kind, Collection<UUID> ids);

    /**
     * As {@link #byCode}, told as soon as it is known. Look-ups that wait at the same time may share one question to the
     * database; each is answered with what was stored after it was asked.
     */
    default CompletionStage<Optional<StoredProfile>> byCodeSoon(ProfileKind kind, String code) {
        return CompletableFuture.completedStage(byCode(kind, code));
    }

    /** The profile that once bore {@code formerCode} and bears another one now. */
    Optional<StoredProfile> byFormerCode(ProfileKind kind, String formerCode);

    /** Whether {@code fileId} is shown on a page that exists for visitors at {@code today}: its photo or gallery. */
    boolean showsFile(UUID fileId, LocalDate today);

    /**
     * Pages their owners opened to search engines, by code.
     *
     * @param after codes up to this one are left out; empty for the first
     * @param limit most entries wanted
     */
    List<Listed> listed(ProfileKind kind, String after, int limit, LocalDate today);

    /** One page of the site map. */
    record Listed(String code, Instant updatedAt) {}
}
