package io.taalentio.core.production;

import io.taalentio.core.kernel.Email;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who belongs to which production company. */
public interface ProductionMembers {

    Optional<MemberRole> roleOf(UUID productionId, @Nullable UUID accountId);

    /** Owners first, then by name. */
    List<Member> of(UUID productionId);

    /** Adds a member or changes what they are. */
    void put(UUID productionId, UUID accountId, MemberRole role, @Nullable UUID by, Instant at);

    /** False when there was no such member. */
    boolean remove(UUID productionId, UUID accountId);

    record Member(UUID accountId, String firstName, String lastName, Email email, MemberRole role, Instant addedAt) {}
}
