package io.taalentio.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What API tokens must keep, in the database and in the tests. */
public abstract class ApiTokensContract {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    protected abstract Accounts accounts();

    protected abstract ApiTokens tokens();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void a_token_stands_with_its_scopes_until_it_expires_is_revoked_or_its_account_closes() {
        Account account = account();
        ApiToken token = add(account);
        assertThat(tokens().live(token.tokenHash(), NOW)).hasValueSatisfying(live -> {
            assertThat(live.sessionId()).isEqualTo(token.id());
            assertThat(live.accountId()).isEqualTo(account.id());
            assertThat(live.roles()).containsExactly(Role.RECRUITER);
            assertThat(live.scopes()).isEqualTo(token.scopes());
        });
        assertThat(tokens().of(account.id())).containsExactly(token);
        assertThat(tokens().live(token.tokenHash(), token.expiresAt())).isEmpty();
        assertThat(tokens().live(TokenHash.of("another"), NOW)).isEmpty();

        Account stored = accounts().find(account.id()).orElseThrow();
        save(stored.suspended(NOW));
        assertThat(tokens().live(token.tokenHash(), NOW)).isEmpty();
        save(accounts().find(account.id()).orElseThrow().reactivated(NOW));
        assertThat(tokens().live(token.tokenHash(), NOW)).isPresent();

        assertThat(revoke(UUID.randomUUID(), token)).isFalse();
        assertThat(revoke(account.id(), token)).isTrue();
        assertThat(revoke(account.id(), token)).isFalse();
        assertThat(tokens().live(token.tokenHash(), NOW)).isEmpty();
        assertThat(tokens().of(account.id())).isEmpty();
    }

    @Test
    void uses_are_noted_and_all_tokens_of_an_account_end_together() {
        Account account = account();
        ApiToken one = add(account);
        ApiToken two = add(account);
        inTransaction(() -> {
            tokens().used(one.id(), NOW.plusSeconds(5), "192.0.2.9");
            return true;
        });
        assertThat(tokens().of(account.id()))
                .filteredOn(t -> t.id().equals(one.id()))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.lastUsedAt()).isEqualTo(NOW.plusSeconds(5));
                    assertThat(t.lastAddress()).isEqualTo("192.0.2.9");
                });
        inTransaction(() -> {
            tokens().revokeAll(account.id(), NOW);
            return true;
        });
        assertThat(tokens().of(account.id())).isEmpty();
        assertThat(tokens().live(two.tokenHash(), NOW)).isEmpty();
    }

    @Test
    void no_more_than_so_many_stand_at_once_revoked_and_expired_ones_aside() {
        Account account = account();
        ApiToken first = token(account);
        assertThat(inTransaction(() -> tokens().add(first, 1))).isTrue();
        ApiToken second = token(account);
        assertThat(inTransaction(() -> tokens().add(second, 1))).isFalse();
        assertThat(revoke(account.id(), first)).isTrue();
        assertThat(inTransaction(() -> tokens().add(second, 1))).isTrue();
    }

    @Test
    void a_token_revoked_and_forgotten_may_be_added_again() {
        Account account = account();
        ApiToken token = add(account);
        assertThat(revoke(account.id(), token)).isTrue();
        inTransaction(() -> {
            tokens().forget(token.id());
            return tokens().add(token, 1);
        });
        assertThat(tokens().of(account.id())).containsExactly(token);
        assertThat(tokens().live(token.tokenHash(), NOW)).isPresent();
    }

    private Account account() {
        UUID id = UUID.randomUUID();
        Account account = Account.pending(
                        id, new Email(id + "@example.org"), "Awa", "Diop", Language.FR, Set.of(Role.RECRUITER), NOW)
                .activated("hash", NOW);
        inTransaction(() -> accounts().addIfAbsent(account));
        return account;
    }

    private static ApiToken token(Account account) {
        return new ApiToken(
                UUID.randomUUID(),
                account.id(),
                "Calendar",
                new TokenScopes(true, false, Set.of(Permission.LIST_TALENTS)),
                "tlt_abcd",
                TokenHash.of(UUID.randomUUID().toString()),
                NOW,
                NOW.plus(Duration.ofDays(30)),
                null,
                null);
    }

    private ApiToken add(Account account) {
        ApiToken token = token(account);
        assertThat(inTransaction(() -> tokens().add(token, 20))).isTrue();
        return token;
    }

    private boolean revoke(UUID account, ApiToken token) {
        return inTransaction(() -> tokens().revoke(account, token.id(), NOW));
    }

    private void save(Account account) {
        inTransaction(() -> {
            accounts().save(account);
            return true;
        });
    }
}
