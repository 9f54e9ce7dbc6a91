package io.taalentio.core.search;

import io.taalentio.core.account.LinkPurpose;
import io.taalentio.core.account.OneTimeLink;
import io.taalentio.core.account.OneTimeLinks;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Whoever opens the link at the foot of an alert ends the alerts of that search, without signing in; again changes nothing. */
@UseCase
public class StopAlert {

    private static final Set<LinkPurpose> PURPOSE = Set.of(LinkPurpose.ALERT_STOP);

    private final OneTimeLinks links;
    private final SavedSearches saved;
    private final Clock clock;

    public StopAlert(OneTimeLinks links, SavedSearches saved, Clock clock) {
        this.links = links;
        this.saved = saved;
        this.clock = clock;
    }

    /** @throws Refused {@code token-expired} when the link is unknown or past its time */
    public void stop(String token) {
        UUID search = links.find(TokenHash.of(token), PURPOSE, clock.instant())
                .map(OneTimeLink::subject)
                .orElseThrow(() -> new Refused("token-expired"));
        saved.stop(search);
    }
}
