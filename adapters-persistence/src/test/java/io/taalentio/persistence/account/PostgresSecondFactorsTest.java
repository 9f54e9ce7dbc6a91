package io.taalentio.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.SecondFactor;
import io.taalentio.core.account.SecondFactors;
import io.taalentio.core.account.SecondFactorsContract;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresSecondFactorsTest extends SecondFactorsContract {

    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    Sql sql;

    @Test
    void the_secret_does_not_stand_in_the_database_as_it_is() {
        UUID id = UUID.randomUUID();
        inTransaction(() -> accounts.addIfAbsent(Account.pending(
                id, new Email(id + "@example.org"), "Awa", "Diop", Language.FR, Set.of(Role.TALENT), Instant.EPOCH)));
        SecondFactor factor = new SecondFactor(UUID.randomUUID(), id, "JBSWY3DPEHPK3PXP", Instant.EPOCH, null);
        inTransaction(() -> {
            factors.propose(factor);
            return true;
        });
        byte[] stored = sql.one(
                        "select secret_enc from second_factor where id = ?", row -> row.getBytes(1), factor.id())
                .orElseThrow();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("JBSWY3DP");
        assertThat(factors.proposed(id).orElseThrow().secret()).isEqualTo("JBSWY3DPEHPK3PXP");
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected SecondFactors factors() {
        return factors;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
