package io.taalentio.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.AccountsContract;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresAccountsTest extends AccountsContract {

    private static final Set<Role> TALENT = Set.of(Role.TALENT);

    @Inject
    Accounts accounts;

    @Test
    void two_administrators_who_remove_each_other_at_the_same_moment_leave_one() throws Exception {
        for (int round = 0; round < 20; round++) {
            Account one = admin();
            Account two = admin();
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                Future<Boolean> first = pool.submit(() -> removed(one, together));
                Future<Boolean> second = pool.submit(() -> removed(two, together));
                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
            }
            Set<UUID> left = inTransaction(() -> accounts.lockActiveAdmins());
            assertThat(left).hasSize(1);
            inTransaction(() -> {
                Account last = accounts.find(left.iterator().next()).orElseThrow();
                accounts.save(last.withRoles(TALENT, last.updatedAt()));
                return true;
            });
        }
    }

    /** As the use cases of administrators do it. */
    private boolean removed(Account admin, CyclicBarrier together) throws Exception {
        together.await();
        return inTransaction(() -> {
            Account before = accounts.find(admin.id()).orElseThrow();
            if (accounts.lockActiveAdmins().stream().allMatch(admin.id()::equals)) {
                return false;
            }
            try {
                accounts.save(before.withRoles(TALENT, before.updatedAt()));
                return true;
            } catch (Conflict changedMeanwhile) {
                return false;
            }
        });
    }

    private Account admin() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Account account = Account.pending(
                        UUID.randomUUID(),
                        new Email("admin" + UUID.randomUUID() + "@example.org"),
                        "Fatou",
                        "Fall",
                        Language.FR,
                        Set.of(Role.ADMIN),
                        now)
                .activated("hash", now);
        inTransaction(() -> accounts.addIfAbsent(account));
        return account;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
