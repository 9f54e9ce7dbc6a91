package io.taalentio.api.demo;

import static io.taalentio.api.demo.ExampleIds.ACTIVATION_TOKEN;
import static io.taalentio.api.demo.ExampleIds.ATTACH_TOKEN;
import static io.taalentio.api.demo.ExampleIds.REFRESH_TOKEN;
import static io.taalentio.api.demo.ExampleIds.RESET_TOKEN;
import static io.taalentio.api.demo.ExampleIds.SESSION;
import static io.taalentio.api.demo.ExampleOwner.CLOSED;
import static io.taalentio.api.demo.ExampleOwner.HIDES;
import static io.taalentio.api.demo.ExampleOwner.OPENED;
import static io.taalentio.api.demo.ExampleOwner.UNATTACHED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.LinkPurpose;
import io.taalentio.core.account.OneTimeLink;
import io.taalentio.core.account.OneTimeLinks;
import io.taalentio.core.account.Session;
import io.taalentio.core.account.SessionKind;
import io.taalentio.core.account.Sessions;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.account.Tokens;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links and sessions of the examples' people: what is used up by being used, and is renewed each time. */
@Singleton
class ExampleLinks {

    private static final Duration LIFE = Duration.ofDays(30);

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    ExampleLinks(Accounts accounts, OneTimeLinks links, Sessions sessions, Tokens tokens, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    void plant() {
        QuarkusTransaction.requiringNew().run(() -> renew(clock.instant()));
    }

    /** Of whoever left meanwhile nothing can be renewed. */
    private void renew(Instant now) {
        account(OPENED)
                .filter(opened -> opened.status() == AccountStatus.PENDING)
                .ifPresent(opened -> link(opened.id(), LinkPurpose.ACTIVATION, null, ACTIVATION_TOKEN, now));
        account(CLOSED).ifPresent(closed -> link(closed.id(), LinkPurpose.PASSWORD_RESET, null, RESET_TOKEN, now));
        account(UNATTACHED)
                .ifPresent(
                        owner -> link(owner.id(), LinkPurpose.ATTACH_PROFILE, UNATTACHED.talent(), ATTACH_TOKEN, now));
        account(HIDES).ifPresent(hiding -> {
            refresh(hiding.id(), TokenHash.of(REFRESH_TOKEN), now);
            session(hiding.id(), UUID.fromString(SESSION), now);
        });
    }

    /** The link with that token stands, as if just sent, whatever became of an earlier one. */
    void link(@Nullable UUID account, LinkPurpose purpose, @Nullable UUID subject, String token, Instant now) {
        TokenHash hash = TokenHash.of(token);
        links.forget(hash);
        links.add(new OneTimeLink(ids.next(), account, purpose, subject, hash, now, now.plus(LIFE)));
    }

    /** The session of that id stands, on a device that nobody holds, whatever became of an earlier one. */
    void session(UUID account, UUID id, Instant now) {
        sessions.forget(id);
        begin(account, SessionKind.BROWSER, id, TokenHash.of(tokens.draw()), now);
    }

    private void refresh(UUID account, TokenHash token, Instant now) {
        sessions.findRefresh(token).ifPresent(earlier -> sessions.forget(earlier.id()));
        begin(account, SessionKind.REFRESH, ids.next(), token, now);
    }

    private void begin(UUID account, SessionKind kind, UUID id, TokenHash token, Instant now) {
        sessions.add(new Session(id, account, kind, id, token, "192.0.2.7", "Demonstration", now, now, now.plus(LIFE)));
    }

    private Optional<Account> account(ExampleOwner owner) {
        return accounts.findByEmail(new Email(owner.email()));
    }
}
