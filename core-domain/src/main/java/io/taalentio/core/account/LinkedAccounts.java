package io.taalentio.core.account;

import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The account a secret link was mailed to. */
@Managed
class LinkedAccounts {

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Clock clock;

    LinkedAccounts(OneTimeLinks links, Accounts accounts, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws Refused {@code token-expired} */
    Account of(String token, Set<LinkPurpose> purposes) {
        return account(links.find(TokenHash.of(token), purposes, clock.instant()));
    }

    /**
     * Uses the link up.
     *
     * @throws Refused {@code token-expired}
     */
    Account redeem(String token, Set<LinkPurpose> purposes) {
        return account(links.redeem(TokenHash.of(token), purposes, clock.instant()));
    }

    private Account account(Optional<OneTimeLink> link) {
        return link.map(OneTimeLink::accountId).flatMap(accounts::find).orElseThrow(() -> new Refused("token-expired"));
    }
}
