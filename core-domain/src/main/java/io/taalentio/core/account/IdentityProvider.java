package io.taalentio.core.account;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Another house that proves who somebody is, by OpenID Connect: a university's, a production company's, a public one.
 *
 * @param name as people call it, on the button
 * @param issuer address the provider goes by, exactly as it writes it itself
 * @param clientId what the provider knows this house as
 * @param clientSecret null for a client that has none and is proven by PKCE alone
 */
public record IdentityProvider(
        String name, URI issuer, String clientId, @Nullable String clientSecret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "IdentityProvider[" + name + ", " + issuer + ", " + clientId + "]";
    }
}
