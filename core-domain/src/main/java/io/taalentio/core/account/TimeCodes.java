package io.taalentio.core.account;

import java.time.Instant;
import java.util.OptionalLong;

/** Six-digit codes that change every thirty seconds (TOTP, RFC 6238: SHA-1, as every authenticator app does). */
public interface TimeCodes {

    /**
     * The time step whose code was typed: the present one, the one before for slow typists, the one after for fast clocks.
     *
     * @param secret Base32
     * @param code six digits
     * @return seconds since 1970 divided by thirty, empty when the code belongs to none of the three
     */
    OptionalLong step(String secret, String code, Instant now);
}
