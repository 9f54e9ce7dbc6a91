package io.taalentio.persistence.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.AccountsContract;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresAccountsTest extends AccountsContract {

    @Inject
    Accounts accounts;

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
