package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs a proven person in on one device. A device not seen before is told to the owner by mail. */
@UseCase
class OpenSession {

    private static final Duration DEVICE_MEMORY = Duration.ofDays(180);
    private static final int AGENT_MAX = 400;

    private final Sessions sessions;
    private final Identities identities;
    private final Accounts accounts;
    private final SecondFactorDemand secondFactor;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Tokens tokens;
    private final Links links;
    private final Ids ids;
    private final Clock clock;

    OpenSession(
            Sessions sessions,
            Identities identities,
            Accounts accounts,
            SecondFactorDemand secondFactor,
            Outbox outbox,
            ActivityLog activities,
            Tokens tokens,
            Links links,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.identities = identities;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.outbox = outbox;
        this.activities = activities;
        this.tokens = tokens;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    OpenedSession open(Account account, SessionKind kind, boolean remember, Actor actor) {
        Instant now = clock.instant();
        String token = tokens.draw();
        String agent = shortened(actor.userAgent());
        tellAboutNewDevice(account, agent, actor.address(), now);
        UUID id = ids.next();
        Session session = new Session(
                id,
                account.id(),
                kind,
                id,
                TokenHash.of(token),
                actor.address(),
                agent,
                now,
                now,
                now.plus(remember || kind == SessionKind.REFRESH ? SessionKind.REMEMBERED : SessionKind.FOR_TODAY));
        sessions.add(session);
        accounts.signedIn(account.id(), now);
        activities.record(Activity.of(
                new Actor(account.id(), account.roles(), account.language(), actor.address(), actor.userAgent()),
                "signed-in",
                "account",
                account.id()));
        return new OpenedSession(token, session, account, secondFactor.ask(account));
    }

    /**
     * The same for who was proven by a provider. Such a session has not seen the password: grave acts ask for it.
     *
     * @throws Refused {@code identity-unknown} when it was unbound a moment ago
     */
    OpenedSession openBy(UUID identityId, Account account, boolean remember, Actor actor) {
        OpenedSession opened = open(account, SessionKind.BROWSER, remember, actor);
        if (!sessions.openedBy(opened.session().id(), identityId)) {
            throw new Refused("identity-unknown");
        }
        identities.used(identityId, opened.session().createdAt());
        return opened;
    }

    private void tellAboutNewDevice(Account account, @Nullable String agent, String address, Instant now) {
        Instant since = now.minus(DEVICE_MEMORY);
        if (!sessions.any(account.id())
                || sessions.cameFrom(account.id(), address, since)
                || (agent != null && sessions.usedAgent(account.id(), agent, since))) {
            return;
        }
        outbox.queue(MailTemplate.NEW_DEVICE.to(
                account.email(),
                account.language(),
                Map.of(
                        "firstName", account.firstName(),
                        "when", when(now, account),
                        "device", DeviceName.of(agent),
                        "address", address,
                        "link", links.to("/me/security"))));
    }

    static String when(Instant at, Account account) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(account.language().locale())
                        .format(at.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    private static @Nullable String shortened(@Nullable String agent) {
        return agent == null || agent.length() <= AGENT_MAX ? agent : agent.substring(0, AGENT_MAX);
    }
}
