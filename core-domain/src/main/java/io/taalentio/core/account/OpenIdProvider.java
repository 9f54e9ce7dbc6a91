package io.taalentio.core.account;

import io.taalentio.core.kernel.Refused;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Speaks OpenID Connect (Core 1.0, authorization code with PKCE) with a provider. Each call may leave the house, and
 * none is made inside a transaction.
 */
public interface OpenIdProvider {

    /** The page of the product that browsers come back to; it is entered at the provider. */
    String BACK = "/login/provider";

    /**
     * Who the provider says somebody is.
     *
     * @param subject the provider's own name for the person, which never changes hands; 1 to 255 characters
     * @param label e-mail or user name at the provider, to recognise the entry by; proves nothing
     */
    record Proven(URI issuer, String subject, @Nullable String label) {}

    /**
     * What came back to the browser.
     *
     * @param code one-time code to be exchanged
     * @param issuer who answers (RFC 9207); null from providers that do not say
     */
    record Answer(String code, @Nullable String issuer) {}

    /**
     * Where the browser is sent.
     *
     * @throws Refused {@code provider-unreachable}, {@code provider-misconfigured}
     */
    URI signInAddress(IdentityProvider provider, ProviderRequest request);

    /**
     * Exchanges the code and checks signature, issuer, audience, time and nonce of what the provider signed.
     *
     * @throws Refused {@code provider-unreachable}, {@code provider-misconfigured}, {@code provider-refused} when the
     *     provider does not take the code, {@code identity-unproven} when its answer does not stand
     */
    Proven prove(IdentityProvider provider, ProviderRequest request, Answer answer);

    /** Asks the provider for its description and keys anew, as an administrator's check. Throws as the others do. */
    void check(IdentityProvider provider);
}
