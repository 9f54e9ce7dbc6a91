package io.taalentio.core.account;

import io.taalentio.core.kernel.Managed;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Draws secret tokens: 256 random bits as 43 characters that need no escaping in a URL. */
@Managed
public class Tokens {

    private final RandomGenerator random;

    public Tokens(RandomGenerator random) {
        this.random = random;
    }

    public String draw() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits(256));
    }

    /** Random bits for people to type, {@link Base32}. */
    String base32(int bits) {
        return Base32.encode(bits(bits));
    }

    private byte[] bits(int many) {
        byte[] bits = new byte[many / 8];
        random.nextBytes(bits);
        return bits;
    }
}
