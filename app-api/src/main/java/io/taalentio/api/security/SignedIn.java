package io.taalentio.api.security;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Language;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * The account behind a session or an access token, as the database knew it at most three seconds ago.
 *
 * @param sessionId the browser session or refresh-token family it comes from
 * @param csrfToken what the browser must repeat in {@code X-CSRF-Token} on writes; empty for API tokens, which need none
 */
public record SignedIn(UUID accountId, UUID sessionId, Set<Role> roles, Language language, String csrfToken)
        implements Principal {

    @Override
    public String getName() {
        return accountId.toString();
    }
}
