package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** A person no longer wants to sign in by a provider. What was opened by it is closed; the password stays. */
@UseCase
public class UnlinkIdentity {

    private final RecentPassword recentPassword;
    private final Identities identities;
    private final Accounts accounts;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Clock clock;

    UnlinkIdentity(
            RecentPassword recentPassword,
            Identities identities,
            Accounts accounts,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Clock clock) {
        this.recentPassword = recentPassword;
        this.identities = identities;
        this.accounts = accounts;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param session family of the session that asks, which stays
     * @throws NotFound {@code not-found} when the account has no such identity
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     */
    public void unlink(UUID accountId, UUID id, UUID session, Actor actor) {
        Identity identity = identities
                .find(id)
                .filter(i -> i.accountId().equals(accountId))
                .orElseThrow(() -> new NotFound("not-found"));
        recentPassword.require(session);
        if (!identities.remove(accountId, id, session)) {
            throw new NotFound("not-found");
        }
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("not-found"));
        outbox.queue(MailTemplate.IDENTITY_UNLINKED.to(
                account.email(),
                account.language(),
                Map.of(
                        "firstName", account.firstName(),
                        "name", identity.provider(),
                        "when", OpenSession.when(clock.instant(), account),
                        "link", links.to("/me/security"))));
        activities.record(new Activity(
                actor,
                "identity-unlinked",
                "account",
                accountId.toString(),
                Map.of("identity", id, "issuer", identity.issuer().toString())));
    }
}
