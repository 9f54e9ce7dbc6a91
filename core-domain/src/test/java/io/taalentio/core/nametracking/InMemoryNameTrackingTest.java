package io.taalentio.core.nametracking;

import java.util.UUID;
import java.util.function.Supplier;

class InMemoryNameTrackingTest extends NameTrackingContract {

    private final InMemoryNameTracking memory = new InMemoryNameTracking();

    @Override
    protected WatchedNames names() {
        return memory.names;
    }

    @Override
    protected NameIndex index() {
        return memory.index;
    }

    @Override
    protected NameHits hits() {
        return memory.hits;
    }

    @Override
    protected NameChecks checks() {
        return memory.index;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> act) {
        return act.get();
    }

    @Override
    protected UUID person(String firstName, String lastName) {
        UUID id = UUID.randomUUID();
        memory.person(id, firstName, lastName, true);
        return id;
    }

    @Override
    protected void rename(UUID profileId, String firstName, String lastName) {
        memory.person(profileId, firstName, lastName, true);
    }

    @Override
    protected void erase(UUID profileId) {
        memory.person(profileId, "", "", false);
    }

    @Override
    protected UUID account() {
        return UUID.randomUUID();
    }
}
