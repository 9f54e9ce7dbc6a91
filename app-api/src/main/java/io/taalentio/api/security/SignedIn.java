package io.taalentio.api.security;

import io.taalentio.core.access.Role;
import io.taalentio.core.account.TokenScopes;
import io.taalentio.core.kernel.Language;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account behind a session or an access token, as the database knew it at most three seconds ago.
 *
 * @param sessionId the browser session or refresh-token family it comes from
 * @param secondFactorDue from when on it may do nothing before it has a second factor; null when none is asked for
 * @param wards profiles of minors it answers for
 * @param scopes what a personal API token is limited to; null for whoever signed in
 * @param csrfToken what the browser must repeat in {@code X-CSRF-Token} on writes; empty for API tokens, which need none
 */
public record SignedIn(
        UUID accountId,
        UUID sessionId,
        Set<Role> roles,
        Language language,
        @Nullable Instant secondFactorDue,
        Set<UUID> wards,
        @Nullable TokenScopes scopes,
        String csrfToken)
        implements Principal {

    /** Whether nothing but setting up a second factor is open to it. */
    boolean mustEnrol(Instant now) {
        return secondFactorDue != null && !now.isBefore(secondFactorDue);
    }

    @Override
    public String getName() {
        return accountId.toString();
    }
}
