package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A person ties an authenticator app to the account, or another app in place of the first: a secret is proposed, and is
 * in force once a code made from it is typed back.
 */
@UseCase
public class SetUpSecondFactor {

    /** How long a proposed secret may wait for its first code. */
    static final Duration PROPOSAL_LIFE = Duration.ofMinutes(30);

    private final RecentPassword recentPassword;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final TimeCodes timeCodes;
    private final RecoveryCodes recoveryCodes;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Ids ids;
    private final Clock clock;

    SetUpSecondFactor(
            RecentPassword recentPassword,
            Accounts accounts,
            SecondFactors factors,
            TimeCodes timeCodes,
            RecoveryCodes recoveryCodes,
            Sessions sessions,
            Tokens tokens,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Ids ids,
            Clock clock) {
        this.recentPassword = recentPassword;
        this.accounts = accounts;
        this.factors = factors;
        this.timeCodes = timeCodes;
        this.recoveryCodes = recoveryCodes;
        this.sessions = sessions;
        this.tokens = tokens;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Draws a secret for the app; the one in force stays so until the new one is confirmed.
     *
     * @param session family of the session that asks
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     */
    public SecondFactor propose(UUID accountId, UUID session) {
        recentPassword.require(session);
        SecondFactor proposal = new SecondFactor(ids.next(), accountId, tokens.base32(160), clock.instant(), null);
        factors.propose(proposal);
        return proposal;
    }

    /**
     * Puts the proposed secret in force; the account's other devices are signed out and its owner is told by mail.
     *
     * @param session family of the session that asks, which stays
     * @return recovery codes, the only time they are seen
     * @throws InvalidValue {@code wrong-code} on {@code code}
     * @throws Refused {@code enrolment-expired} when nothing was proposed within the last half hour
     */
    public List<String> confirm(UUID accountId, String code, UUID session, Actor actor) {
        Instant now = clock.instant();
        SecondFactor proposal = factors.proposed(accountId)
                .filter(p -> p.createdAt().plus(PROPOSAL_LIFE).isAfter(now))
                .orElseThrow(() -> new Refused("enrolment-expired"));
        OptionalLong step = timeCodes.step(proposal.secret(), code.replaceAll("[\\s-]", ""), now);
        if (step.isEmpty()) {
            throw new InvalidValue("code", "wrong-code");
        }
        boolean renewed = factors.of(accountId).isPresent();
        if (!factors.confirm(proposal.id(), step.getAsLong(), now)) {
            throw new Refused("enrolment-expired");
        }
        factors.settle(accountId);
        sessions.endAll(accountId, session, now);
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("not-found"));
        outbox.queue(MailTemplate.SECOND_FACTOR_ENABLED.to(
                account.email(),
                account.language(),
                Map.of(
                        "firstName", account.firstName(),
                        "when", OpenSession.when(now, account),
                        "link", links.to("/me/security"))));
        activities.record(
                Activity.of(actor, renewed ? "second-factor-renewed" : "second-factor-enabled", "account", accountId));
        return recoveryCodes.renew(accountId);
    }
}
