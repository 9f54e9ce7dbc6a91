package io.taalentio.core.account;

import java.time.Instant;

/**
 * A key pair that signs access tokens (P-256).
 *
 * @param kid names it in a token's header
 * @param publicKey X.509 encoding, Base64
 * @param privateKey PKCS #8 encoding, Base64; stored encrypted
 * @param signsFrom published before this, so that every node knows it by the time a token signed with it arrives
 * @param retiresAt after this nothing it signed is accepted
 */
public record SigningKey(
        String kid, String publicKey, String privateKey, Instant createdAt, Instant signsFrom, Instant retiresAt) {

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
