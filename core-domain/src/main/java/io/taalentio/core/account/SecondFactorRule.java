package io.taalentio.core.account;

import io.taalentio.core.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who must have a second factor, and how long they may go without one after they are first asked for it.
 *
 * @param roles holders of any one of these must
 * @param grace from the sign-in at which it is first asked for
 */
public record SecondFactorRule(Set<Role> roles, Duration grace) {

    public SecondFactorRule {
        roles = Set.copyOf(roles);
        if (grace.isNegative()) {
            throw new IllegalArgumentException("a grace cannot end before it begins");
        }
    }

    public boolean demandedOf(Set<Role> held) {
        return !Collections.disjoint(roles, held);
    }

    /**
     * The moment from which somebody without a second factor may do nothing else; null when nothing is asked of them.
     *
     * @param asked what is noted at the account, see {@link SecondFactors#ask}
     */
    public @Nullable Instant due(Set<Role> held, @Nullable Instant asked) {
        return demandedOf(held) ? asked : null;
    }
}
