package io.taalentio.api.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.taalentio.core.account.Base32;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone. */
public final class Authenticator {

    private Authenticator() {}

    /** What it shows at that moment. */
    public static String code(String secret, Instant at) {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
