package io.taalentio.core.account;

import java.util.function.Supplier;

class InMemoryApiTokensTest extends ApiTokensContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryApiTokens tokens = new InMemoryApiTokens(accounts);

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
        return work.get();
    }
}
