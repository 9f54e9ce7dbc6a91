package io.taalentio.core.account;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists accounts for administrators; erased ones are not shown. */
public interface AccountDirectory {

    /**
     * @param text part of a name or e-mail, accents and case aside
     * @param role only accounts that have it
     */
    record Query(@Nullable String text, @Nullable Role role, int page, int size) {}

    /** @param secondFactor whether signing in takes a code of an authenticator app */
    record Row(
            UUID id,
            String email,
            String firstName,
            String lastName,
            Set<Role> roles,
            AccountStatus status,
            String language,
            Instant createdAt,
            @Nullable Instant lastLoginAt,
            boolean secondFactor) {}

    /** Newest first. */
    Page<Row> list(Query query);

    Optional<Row> find(UUID id);
}
