package io.taalentio.core.account;

import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Managed;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Grave acts need a password given not long ago: a device left open must not hand out rights. */
@Managed
public class RecentPassword {

    /** How long a password once given stands for the person. */
    public static final Duration STANDS = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final Clock clock;

    public RecentPassword(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @param session family of the session that acts
     * @throws Forbidden {@code password-needed} unless its owner signed in or confirmed the password lately
     */
    public void require(UUID session) {
        if (!sessions.confirmedSince(session, clock.instant().minus(STANDS))) {
            throw new Forbidden("password-needed");
        }
    }
}
