package io.taalentio.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the accounts of the database and of the tests must both keep. */
public abstract class AccountsContract {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    protected abstract Accounts accounts();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void an_account_comes_back_as_it_was_added() {
        Account added = add(Role.TALENT, Role.RECRUITER);
        assertThat(accounts().find(added.id())).contains(added);
        assertThat(accounts().findByEmail(new Email(added.email().value().toUpperCase(java.util.Locale.ROOT))))
                .contains(added);
        assertThat(accounts().find(UUID.randomUUID())).isEmpty();
        assertThat(accounts().findByEmail(new Email("nobody@example.org"))).isEmpty();
    }

    @Test
    void of_fifty_who_add_one_email_at_once_exactly_one_succeeds_and_all_learn_which() throws Exception {
        Email email = email();
        Set<UUID> given = new HashSet<>();
        List<Future<UUID>> adding = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 50; i++) {
                Account account = pending(email);
                given.add(account.id());
                adding.add(pool.submit(() -> inTransaction(() -> accounts().addIfAbsent(account))));
            }
        }
        Set<UUID> holders = new HashSet<>();
        for (Future<UUID> one : adding) {
            holders.add(one.get());
        }
        assertThat(holders).hasSize(1);
        assertThat(given).containsAll(holders);
        assertThat(accounts().findByEmail(email).map(Account::id))
                .contains(holders.iterator().next());
    }

    @Test
    void changes_are_kept_and_counted() {
        Account added = add(Role.TALENT);
        Instant later = NOW.plusSeconds(60);
        inTransaction(() -> {
            accounts().save(added.activated("hash", later).speaking(Language.EN, later));
            return true;
        });
        Account changed = accounts().find(added.id()).orElseThrow();
        assertThat(changed.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(changed.passwordHash()).isEqualTo("hash");
        assertThat(changed.language()).isEqualTo(Language.EN);
        assertThat(changed.updatedAt()).isEqualTo(later);
        assertThat(changed.createdAt()).isEqualTo(NOW);
        assertThat(changed.version()).isEqualTo(added.version() + 1);
    }

    @Test
    void a_change_to_what_somebody_else_changed_meanwhile_is_refused() {
        Account added = add(Role.TALENT);
        save(added.speaking(Language.EN, NOW));
        assertThatThrownBy(() -> save(added.withRoles(Set.of(Role.ADMIN), NOW)))
                .isInstanceOfSatisfying(
                        Conflict.class, c -> assertThat(c.code()).isEqualTo("conflict-version"));
        assertThat(accounts().find(added.id()).orElseThrow().roles()).containsExactly(Role.TALENT);
    }

    @Test
    void an_account_gets_another_address_unless_somebody_has_it() {
        Account one = add(Role.TALENT);
        Account two = add(Role.TALENT);
        assertThatThrownBy(() -> rename(one, two.email()))
                .isInstanceOfSatisfying(
                        Conflict.class, c -> assertThat(c.code()).isEqualTo("email-used"));
        Email free = new Email(UUID.randomUUID() + "@example.net");
        rename(one, free);
        assertThat(accounts().findByEmail(free)).hasValueSatisfying(a -> {
            assertThat(a.id()).isEqualTo(one.id());
            assertThat(a.version()).isEqualTo(one.version() + 1);
            assertThat(a.updatedAt()).isEqualTo(NOW.plusSeconds(9));
        });
        assertThat(accounts().findByEmail(one.email())).isEmpty();
        assertThatThrownBy(() -> rename(one, new Email(UUID.randomUUID() + "@example.net")))
                .isInstanceOfSatisfying(
                        Conflict.class, c -> assertThat(c.code()).isEqualTo("conflict-version"));
    }

    private void rename(Account account, Email email) {
        inTransaction(() -> {
            accounts().rename(account, email, NOW.plusSeconds(9));
            return true;
        });
    }

    @Test
    void a_sign_in_is_noted_without_counting_as_a_change() {
        Account added = add(Role.TALENT);
        inTransaction(() -> {
            accounts().signedIn(added.id(), NOW.plusSeconds(5));
            return true;
        });
        Account seen = accounts().find(added.id()).orElseThrow();
        assertThat(seen.lastLoginAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(seen.version()).isEqualTo(added.version());
    }

    @Test
    void a_password_is_hashed_anew_only_while_it_is_the_same() {
        Account added = add(Role.TALENT);
        save(added.activated("old", NOW));
        inTransaction(() -> {
            accounts().rehashed(added.id(), "other", "lost");
            accounts().rehashed(added.id(), "old", "new");
            return true;
        });
        assertThat(accounts().find(added.id()).orElseThrow().passwordHash()).isEqualTo("new");
    }

    @Test
    void only_active_administrators_are_locked_and_only_activated_ones_are_there() {
        Account pending = add(Role.ADMIN);
        assertThat(inTransaction(() -> accounts().lockActiveAdmins())).doesNotContain(pending.id());
        save(pending.activated("hash", NOW));
        assertThat(inTransaction(() -> accounts().lockActiveAdmins())).contains(pending.id());
        assertThat(accounts().hasAdmin()).isTrue();
        Account active = accounts().find(pending.id()).orElseThrow();
        save(active.suspended(NOW));
        assertThat(inTransaction(() -> accounts().lockActiveAdmins())).doesNotContain(pending.id());
        assertThat(accounts().hasAdmin()).isTrue();
        // leaves no administrator behind for other tests of the same database
        save(accounts().find(pending.id()).orElseThrow().withRoles(Set.of(Role.TALENT), NOW));
    }

    private void save(Account account) {
        inTransaction(() -> {
            accounts().save(account);
            return true;
        });
    }

    private Account add(Role... roles) {
        Account account =
                Account.pending(UUID.randomUUID(), email(), "Ɓintou", "N'Diaye", Language.FR, Set.of(roles), NOW);
        assertThat(inTransaction(() -> accounts().addIfAbsent(account))).isEqualTo(account.id());
        return account;
    }

    private static Account pending(Email email) {
        return Account.pending(UUID.randomUUID(), email, "Awa", "Diop", Language.FR, Set.of(Role.TALENT), NOW);
    }

    private static Email email() {
        return new Email("a" + UUID.randomUUID() + "@example.org");
    }
}
