package io.taalentio.core.registration;

import java.util.function.Supplier;

class InMemoryDraftsTest extends DraftsContract {

    private final InMemoryDrafts drafts = new InMemoryDrafts();

    @Override
    protected Drafts drafts() {
        return drafts;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
