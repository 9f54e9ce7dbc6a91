package io.taalentio.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session just opened.
 *
 * @param token the secret to hand to the device, the only time it is seen
 * @param secondFactorDue from when on the account may do nothing before it has a second factor; null when none is asked for
 */
public record OpenedSession(
        String token,
        Session session,
        Account account,
        @Nullable Instant secondFactorDue) {}
