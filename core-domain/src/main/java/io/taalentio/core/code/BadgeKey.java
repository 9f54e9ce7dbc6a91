package io.taalentio.core.code;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key pair that signs badges (Ed25519).
 *
 * @param keyId four characters of Base32, written in every value it signs
 * @param revokedAt since then nothing it signed is believed
 */
public record BadgeKey(
        String keyId,
        PublicKey publicKey,
        PrivateKey privateKey,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    /** The 32 bytes of the public key, as browsers import it. */
    public byte[] rawPublicKey() {
        byte[] encoded = publicKey.getEncoded();
        byte[] raw = new byte[32];
        System.arraycopy(encoded, encoded.length - raw.length, raw, 0, raw.length);
        return raw;
    }

    @Override
    public String toString() {
        return "BadgeKey[" + keyId + "]";
    }
}
