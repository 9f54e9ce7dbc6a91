package io.taalentio.api.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.taalentio.core.account.Base32;
import io.taalentio.core.account.TimeCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Codes as Google Authenticator, Aegis, FreeOTP and their like make them. */
@ApplicationScoped
class AuthenticatorCodes implements TimeCodes {

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    @Override
    public OptionalLong step(String secret, String code, Instant now) {
        SecretKey key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
        long seconds = generator.getTimeStep().toSeconds();
        long present = Math.floorDiv(now.getEpochSecond(), seconds);
        for (long step : new long[] {present, present - 1, present + 1}) {
            if (same(code(key, Instant.ofEpochSecond(step * seconds)), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private String code(SecretKey key, Instant at) {
        try {
            return generator.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a stored secret makes no codes", e);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
