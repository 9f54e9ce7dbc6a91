package io.taalentio.core.account;

import java.util.function.Supplier;

class InMemorySecondFactorsTest extends SecondFactorsContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySecondFactors factors = new InMemorySecondFactors();

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
        synchronized (this) {
            return work.get();
        }
    }
}
