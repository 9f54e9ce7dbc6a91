package io.taalentio.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountDirectory;
import io.taalentio.core.account.AccountStoresContract;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.OneTimeLinks;
import io.taalentio.core.account.PasswordHelpRequests;
import io.taalentio.core.account.ProfileCodes;
import io.taalentio.core.account.Sessions;
import io.taalentio.core.account.SignInTries;
import io.taalentio.core.account.SigningKey;
import io.taalentio.core.account.SigningKeys;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Page;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresAccountStoresTest extends AccountStoresContract {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Inject
    Accounts accounts;

    @Inject
    OneTimeLinks links;

    @Inject
    Sessions sessions;

    @Inject
    SignInTries tries;

    @Inject
    PasswordHelpRequests help;

    @Inject
    SigningKeys keys;

    @Inject
    ProfileCodes codes;

    @Inject
    AccountDirectory directory;

    @Test
    void requests_for_help_are_taken_once_and_given_back_by_a_rollback() {
        PasswordHelpRequests.Request request =
                new PasswordHelpRequests.Request(UUID.randomUUID(), "awa@example.org", "192.0.2.1", now);
        inTransaction(() -> {
            help.add(request);
            return true;
        });
        QuarkusTransaction.begin();
        assertThat(help.take(10)).containsExactly(request);
        QuarkusTransaction.rollback();
        assertThat(inTransaction(() -> help.take(10))).containsExactly(request);
        assertThat(inTransaction(() -> help.take(10))).isEmpty();
    }

    @Test
    void of_several_nodes_that_renew_the_signing_key_at_once_one_succeeds() throws Exception {
        List<Future<Boolean>> nodes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                SigningKey key =
                        new SigningKey("kid-" + i, "public", "private-" + i, now, now, now.plus(Duration.ofDays(30)));
                nodes.add(pool.submit(() -> keys.add(key, now.minusSeconds(10))));
            }
        }
        int added = 0;
        for (Future<Boolean> node : nodes) {
            added += node.get() ? 1 : 0;
        }
        assertThat(added).isEqualTo(1);
        assertThat(keys.all()).singleElement().satisfies(k -> assertThat(k.privateKey())
                .startsWith("private-"));
        keys.purge(now.plus(Duration.ofDays(31)));
        assertThat(keys.all()).isEmpty();
    }

    @Test
    void a_code_nobody_bears_leads_to_no_account() {
        assertThat(codes.accountByCode("MAF0001CAS")).isEmpty();
        assertThat(codes.accountByCode("'; drop table account; --")).isEmpty();
        assertThat(codes.of(UUID.randomUUID())).isEqualTo(ProfileCodes.Codes.NONE);
    }

    @Test
    void accounts_are_found_by_part_of_a_name_without_accents_by_email_and_by_role() {
        String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);
        Account account = Account.pending(
                UUID.randomUUID(),
                new Email(mark + "_x@example.org"),
                "Élodie",
                "Kéïta" + mark,
                Language.FR,
                Set.of(Role.RECRUITER),
                now);
        inTransaction(() -> accounts.addIfAbsent(account));

        assertThat(found("elodie keita" + mark, null)).containsExactly(account.id());
        assertThat(found(mark + "_X@", null)).containsExactly(account.id());
        assertThat(found(mark + "%", null)).isEmpty();
        assertThat(found(mark, Role.RECRUITER)).containsExactly(account.id());
        assertThat(found(mark, Role.ADMIN)).isEmpty();
        assertThat(directory.find(account.id()))
                .hasValueSatisfying(row -> assertThat(row.roles()).containsExactly(Role.RECRUITER));
    }

    private List<UUID> found(String text, @Nullable Role role) {
        Page<AccountDirectory.Row> page = directory.list(new AccountDirectory.Query(text, role, 0, 20));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(AccountDirectory.Row::id).toList();
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected OneTimeLinks links() {
        return links;
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected SignInTries tries() {
        return tries;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
