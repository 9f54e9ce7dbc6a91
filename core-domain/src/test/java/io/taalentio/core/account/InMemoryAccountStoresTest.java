package io.taalentio.core.account;

import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;

class InMemoryAccountStoresTest {

    @Nested
    class OfAccounts extends AccountsContract {

        private final InMemoryAccounts accounts = new InMemoryAccounts();

        @Override
        protected Accounts accounts() {
            return accounts;
        }

        @Override
        protected <T> T inTransaction(Supplier<T> work) {
            return work.get();
        }
    }

    @Nested
    class OfTheRest extends AccountStoresContract {

        private final InMemoryAccounts accounts = new InMemoryAccounts();
        private final InMemoryOneTimeLinks links = new InMemoryOneTimeLinks();
        private final InMemorySessions sessions = new InMemorySessions(accounts);
        private final InMemorySignInTries tries = new InMemorySignInTries();

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
            return work.get();
        }
    }
}
