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
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
