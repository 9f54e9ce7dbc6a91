package io.taalentio.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What ties an answer of the provider to the question and to the browser that asked. Nonce and verifier follow from a
 * secret that only the browser's cookie holds, so that nothing secret is stored, and nothing in any address gives them
 * away.
 *
 * @param state goes out and comes back in addresses
 * @param nonce stands in the signed answer
 * @param verifier proves to the provider that who fetches the answer is who asked (RFC 7636)
 */
public record ProviderRequest(String state, String nonce, String verifier) {

    /** @param browser the secret in the browser's cookie */
    static ProviderRequest of(String state, String browser) {
        return new ProviderRequest(state, digest("nonce", state, browser), digest("verifier", state, browser));
    }

    /** SHA-256 of the verifier, as {@code code_challenge}. */
    public String challenge() {
        return hash(verifier);
    }

    private static String digest(String use, String state, String browser) {
        return hash(use + ':' + state + ':' + browser);
    }

    private static String hash(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
