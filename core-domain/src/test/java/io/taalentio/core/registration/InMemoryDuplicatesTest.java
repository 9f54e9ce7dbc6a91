package io.taalentio.core.registration;

import java.util.List;

class InMemoryDuplicatesTest extends DuplicatesContract {

    private final InMemoryDuplicates duplicates = new InMemoryDuplicates();

    @Override
    protected List<Resemblance> resemblancesOf(Suspect suspect) {
        return duplicates.of(suspect);
    }

    @Override
    protected void register(Suspect suspect) {
        duplicates.registered(suspect);
    }
}
