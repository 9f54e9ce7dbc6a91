package io.taalentio.core.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An authenticator app that shares a secret with the house.
 *
 * @param secret Base32, 160 random bits; stored sealed
 * @param confirmedAt when its owner first proved to hold it; null while it is only proposed and opens nothing
 */
public record SecondFactor(
        UUID id,
        UUID accountId,
        String secret,
        Instant createdAt,
        @Nullable Instant confirmedAt) {

    @Override
    public String toString() {
        return "SecondFactor[" + id + "]";
    }
}
