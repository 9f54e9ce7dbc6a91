package io.taalentio.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one-time links, sessions and tries to sign in must keep, in the database and in the tests. */
public abstract class AccountStoresContract {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Set<LinkPurpose> RESET = Set.of(LinkPurpose.PASSWORD_RESET);

    protected abstract Accounts accounts();

    protected abstract OneTimeLinks links();

    protected abstract Sessions sessions();

    protected abstract SignInTries tries();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void a_link_is_redeemed_once_for_its_purpose_within_its_time() {
        Account account = active();
        TokenHash token = link(account.id(), LinkPurpose.PASSWORD_RESET);

        assertThat(redeem(token, Set.of(LinkPurpose.ACTIVATION), NOW)).isEmpty();
        assertThat(redeem(token, RESET, NOW.plus(Duration.ofHours(1)))).isEmpty();
        assertThat(links().find(token, RESET, NOW)).isPresent();
        assertThat(redeem(token, RESET, NOW)).hasValueSatisfying(l -> {
            assertThat(l.accountId()).isEqualTo(account.id());
            assertThat(l.purpose()).isEqualTo(LinkPurpose.PASSWORD_RESET);
            assertThat(l.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        });
        assertThat(links().find(token, RESET, NOW)).isEmpty();
        assertThat(redeem(token, RESET, NOW)).isEmpty();
    }

    @Test
    void of_many_who_redeem_one_link_at_once_one_gets_it() throws Exception {
        TokenHash token = link(active().id(), LinkPurpose.PASSWORD_RESET);
        List<Future<Optional<OneTimeLink>>> redeeming = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                redeeming.add(pool.submit(() -> redeem(token, RESET, NOW)));
            }
        }
        int redeemed = 0;
        for (Future<Optional<OneTimeLink>> one : redeeming) {
            redeemed += one.get().isPresent() ? 1 : 0;
        }
        assertThat(redeemed).isEqualTo(1);
    }

    @Test
    void revoking_ends_the_links_of_that_account_and_purpose_only() {
        Account account = active();
        TokenHash first = link(account.id(), LinkPurpose.PASSWORD_RESET);
        TokenHash other = link(account.id(), LinkPurpose.ACTIVATION);
        TokenHash nobodys = link(null, LinkPurpose.FIRST_ADMIN);
        revoke(account.id(), LinkPurpose.PASSWORD_RESET);

        assertThat(redeem(first, RESET, NOW)).isEmpty();
        assertThat(redeem(other, Set.of(LinkPurpose.ACTIVATION), NOW)).isPresent();
        assertThat(links().find(nobodys, Set.of(LinkPurpose.FIRST_ADMIN), NOW)).isPresent();
        revoke(null, LinkPurpose.FIRST_ADMIN);
        assertThat(links().find(nobodys, Set.of(LinkPurpose.FIRST_ADMIN), NOW)).isEmpty();
        assertThat(links().issuedSince(account.id(), LinkPurpose.PASSWORD_RESET, NOW.minusSeconds(1)))
                .isEqualTo(1);
        assertThat(links().issuedSince(account.id(), LinkPurpose.PASSWORD_RESET, NOW.plusSeconds(1)))
                .isZero();
    }

    @Test
    void a_link_used_up_and_forgotten_may_be_sent_again() {
        Account account = active();
        TokenHash token = link(account.id(), LinkPurpose.PASSWORD_RESET);
        redeem(token, RESET, NOW);
        inTransaction(() -> {
            links().forget(token);
            links().add(new OneTimeLink(
                    UUID.randomUUID(),
                    account.id(),
                    LinkPurpose.PASSWORD_RESET,
                    null,
                    token,
                    NOW,
                    NOW.plus(Duration.ofHours(1))));
            return true;
        });
        assertThat(redeem(token, RESET, NOW)).isPresent();
        assertThat(redeem(token, RESET, NOW)).isEmpty();
    }

    @Test
    void a_session_ended_and_forgotten_may_be_begun_again() {
        Account account = active();
        Session session = session(account, SessionKind.REFRESH, UUID.randomUUID());
        assertThat(inTransaction(() -> sessions().rotate(session.tokenHash(), NOW)))
                .isPresent();
        inTransaction(() -> {
            sessions().forget(session.id());
            return true;
        });
        assertThat(sessions().findRefresh(session.tokenHash())).isEmpty();
        inTransaction(() -> {
            sessions().add(session);
            return true;
        });
        assertThat(inTransaction(() -> sessions().rotate(session.tokenHash(), NOW)))
                .contains(session);
    }

    @Test
    void a_session_stands_until_it_ends_expires_or_its_account_closes() {
        Account account = active();
        Session session = session(account, SessionKind.BROWSER, UUID.randomUUID());

        assertThat(sessions().live(session.tokenHash(), SessionKind.BROWSER, NOW))
                .hasValueSatisfying(live -> {
                    assertThat(live.accountId()).isEqualTo(account.id());
                    assertThat(live.roles()).containsExactly(Role.TALENT);
                    assertThat(live.family()).isEqualTo(session.family());
                });
        assertThat(sessions().live(session.tokenHash(), SessionKind.REFRESH, NOW))
                .isEmpty();
        assertThat(sessions().live(session.tokenHash(), SessionKind.BROWSER, session.expiresAt()))
                .isEmpty();
        assertThat(sessions().of(account.id(), NOW)).containsExactly(session);

        Account stored = accounts().find(account.id()).orElseThrow();
        save(stored.suspended(NOW));
        assertThat(sessions().live(session.tokenHash(), SessionKind.BROWSER, NOW))
                .isEmpty();
        save(accounts().find(account.id()).orElseThrow().reactivated(NOW));
        assertThat(sessions().live(session.tokenHash(), SessionKind.BROWSER, NOW))
                .isPresent();

        assertThat(end(UUID.randomUUID(), session.family())).isFalse();
        assertThat(end(account.id(), session.family())).isTrue();
        assertThat(end(account.id(), session.family())).isFalse();
        assertThat(sessions().live(session.tokenHash(), SessionKind.BROWSER, NOW))
                .isEmpty();
        assertThat(sessions().of(account.id(), NOW)).isEmpty();
    }

    @Test
    void all_sessions_but_one_end_together() {
        Account account = active();
        Session kept = session(account, SessionKind.BROWSER, UUID.randomUUID());
        session(account, SessionKind.BROWSER, UUID.randomUUID());
        session(account, SessionKind.REFRESH, UUID.randomUUID());
        inTransaction(() -> {
            sessions().endAll(account.id(), kept.family(), NOW);
            return true;
        });
        assertThat(sessions().of(account.id(), NOW)).containsExactly(kept);
        inTransaction(() -> {
            sessions().endAll(account.id(), null, NOW);
            return true;
        });
        assertThat(sessions().of(account.id(), NOW)).isEmpty();
    }

    @Test
    void of_many_who_use_one_refresh_token_at_once_one_gets_the_next() throws Exception {
        Session session = session(active(), SessionKind.REFRESH, UUID.randomUUID());
        List<Future<Optional<Session>>> rotating = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                rotating.add(pool.submit(() -> inTransaction(() -> rotateOnce(session))));
            }
        }
        int rotated = 0;
        for (Future<Optional<Session>> one : rotating) {
            rotated += one.get().isPresent() ? 1 : 0;
        }
        assertThat(rotated).isEqualTo(1);
        assertThat(sessions().findRefresh(session.tokenHash())).isPresent();
        assertThat(sessions().liveFamily(session.family(), NOW)).isEmpty();
    }

    private synchronized Optional<Session> rotateOnce(Session session) {
        return sessions().rotate(session.tokenHash(), NOW);
    }

    @Test
    void where_and_with_what_somebody_signed_in_is_remembered_also_after_it_ended() {
        Account account = active();
        assertThat(sessions().any(account.id())).isFalse();
        Session session = session(account, SessionKind.BROWSER, UUID.randomUUID());
        end(account.id(), session.family());

        assertThat(sessions().any(account.id())).isTrue();
        assertThat(sessions().cameFrom(account.id(), "192.0.2.1", NOW.minusSeconds(1)))
                .isTrue();
        assertThat(sessions().cameFrom(account.id(), "192.0.2.1", NOW.plusSeconds(1)))
                .isFalse();
        assertThat(sessions().cameFrom(account.id(), "192.0.2.2", NOW.minusSeconds(1)))
                .isFalse();
        assertThat(sessions().usedAgent(account.id(), "Firefox", NOW.minusSeconds(1)))
                .isTrue();
        assertThat(sessions().usedAgent(account.id(), "Opera", NOW.minusSeconds(1)))
                .isFalse();
        sessions().seen(session.id(), NOW.plusSeconds(30));
        assertThat(sessions().cameFrom(account.id(), "192.0.2.1", NOW.plusSeconds(1)))
                .isTrue();
        sessions().purge(NOW.plusSeconds(1));
        assertThat(sessions().any(account.id())).isFalse();
    }

    @Test
    void tries_are_kept_by_key_until_forgotten_or_old() {
        String key = "key:" + UUID.randomUUID();
        assertThat(inTransaction(() -> tries().lock(key)).tries()).isZero();
        ThrottleState state = new ThrottleState(7, NOW.plusSeconds(120), NOW);
        inTransaction(() -> {
            tries().store(key, state);
            return true;
        });
        assertThat(inTransaction(() -> tries().lock(key))).isEqualTo(state);
        assertThat(tries().read(key)).isEqualTo(state);
        inTransaction(() -> {
            tries().forget(key);
            return true;
        });
        assertThat(tries().read(key)).isEqualTo(ThrottleState.FRESH);
        inTransaction(() -> {
            tries().store(key, state);
            return true;
        });
        tries().purge(NOW.plusSeconds(1));
        assertThat(tries().read(key)).isEqualTo(ThrottleState.FRESH);
    }

    private Account active() {
        Account account = Account.pending(
                        UUID.randomUUID(),
                        new Email("s" + UUID.randomUUID() + "@example.org"),
                        "Awa",
                        "Diop",
                        Language.FR,
                        Set.of(Role.TALENT),
                        NOW)
                .activated("hash", NOW);
        inTransaction(() -> accounts().addIfAbsent(account));
        return account;
    }

    @Test
    void a_password_given_again_stands_for_the_sessions_of_one_family_until_they_end() {
        Account account = active();
        UUID here = session(account, SessionKind.BROWSER, UUID.randomUUID()).family();
        UUID there = session(account, SessionKind.BROWSER, UUID.randomUUID()).family();
        Instant later = NOW.plus(Duration.ofMinutes(20));
        assertThat(sessions().confirmedSince(here, NOW.minusSeconds(1))).isTrue();
        assertThat(sessions().confirmedSince(here, NOW)).isFalse();

        inTransaction(() -> {
            sessions().confirmed(here, later);
            return true;
        });
        assertThat(sessions().confirmedSince(here, later.minusSeconds(1))).isTrue();
        assertThat(sessions().confirmedSince(here, later)).isFalse();
        assertThat(sessions().confirmedSince(there, NOW)).isFalse();
        end(account.id(), here);
        assertThat(sessions().confirmedSince(here, NOW)).isFalse();
        assertThat(sessions().confirmedSince(UUID.randomUUID(), Instant.EPOCH)).isFalse();
    }

    private void save(Account account) {
        inTransaction(() -> {
            accounts().save(account);
            return true;
        });
    }

    private TokenHash link(@Nullable UUID account, LinkPurpose purpose) {
        TokenHash hash = TokenHash.of(UUID.randomUUID().toString());
        inTransaction(() -> {
            links().add(new OneTimeLink(
                    UUID.randomUUID(), account, purpose, null, hash, NOW, NOW.plus(Duration.ofHours(1))));
            return true;
        });
        return hash;
    }

    private Optional<OneTimeLink> redeem(TokenHash token, Set<LinkPurpose> purposes, Instant now) {
        return inTransaction(() -> links().redeem(token, purposes, now));
    }

    private void revoke(@Nullable UUID account, LinkPurpose purpose) {
        inTransaction(() -> {
            links().revoke(account, purpose, NOW);
            return true;
        });
    }

    private Session session(Account account, SessionKind kind, UUID family) {
        Session session = new Session(
                UUID.randomUUID(),
                account.id(),
                kind,
                family,
                TokenHash.of(UUID.randomUUID().toString()),
                "192.0.2.1",
                "Firefox",
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(12)));
        inTransaction(() -> {
            sessions().add(session);
            return true;
        });
        return session;
    }

    private boolean end(UUID account, UUID family) {
        return inTransaction(() -> sessions().endFamily(account, family, NOW));
    }
}
