package io.taalentio.persistence.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.ApiTokens;
import io.taalentio.core.account.ApiTokensContract;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresApiTokensTest extends ApiTokensContract {

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected ApiTokens tokens() {
        return tokens;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
