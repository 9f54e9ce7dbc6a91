package io.taalentio.persistence.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.Identities;
import io.taalentio.core.account.IdentitiesContract;
import io.taalentio.core.account.ProviderSignIns;
import io.taalentio.core.account.Sessions;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresIdentitiesTest extends IdentitiesContract {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Identities identities;

    @Inject
    ProviderSignIns signIns;

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected Identities identities() {
        return identities;
    }

    @Override
    protected ProviderSignIns signIns() {
        return signIns;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
