package io.taalentio.core.account;

import java.util.function.Supplier;

class InMemoryIdentitiesTest extends IdentitiesContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySessions sessions = new InMemorySessions(accounts);
    private final InMemoryIdentities identities = new InMemoryIdentities(sessions);
    private final InMemoryProviderSignIns signIns = new InMemoryProviderSignIns(identities);

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

    /** One at a time, as the database's own locks have it. */
    @Override
    protected synchronized <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
