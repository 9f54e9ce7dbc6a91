package io.taalentio.core.privacy;

import io.taalentio.core.profile.ConsentKind;
import io.taalentio.core.profile.ConsentLedger;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody reads of their own data before taking a copy of it, and what an investigator reads of others'. */
public interface OwnData {

    /**
     * A line of the ledger of consents.
     *
     * @param words the sentence as it was read
     * @param address from where; null when it was not kept
     * @param code of the profile it was for
     */
    record ConsentLine(
            ConsentKind kind,
            ConsentLedger.Step step,
            String version,
            String words,
            Instant at,
            @Nullable String address,
            @Nullable String code) {}

    record OwnProfile(ProfileKind kind, String code, ProfileStatus status, Visibility visibility) {}

    /**
     * Somebody whose protected data an act concerned.
     *
     * @param name null once erased
     * @param email to write to; null once erased
     * @param acts what was done with their data
     */
    record Affected(
            String code,
            @Nullable String name,
            @Nullable String email,
            List<String> acts,
            Instant first,
            Instant last) {}

    /**
     * Which acts to look at; null means any.
     *
     * @param accountId whose account was abused
     * @param address from where
     */
    record Breach(
            Instant from,
            Instant to,
            @Nullable UUID accountId,
            @Nullable String address) {}

    /** The newest first. */
    List<ConsentLine> consents(UUID account);

    /** For one profile, the newest first. */
    List<ConsentLine> consentsOf(UUID profile);

    List<OwnProfile> profiles(UUID account);

    /** Whose data was revealed, read or changed by those acts, by code. */
    List<Affected> affected(Breach breach, @Nullable String after, int size);
}
