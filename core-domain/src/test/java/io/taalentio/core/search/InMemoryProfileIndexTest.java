package io.taalentio.core.search;

class InMemoryProfileIndexTest extends ProfileIndexContract {

    @Override
    protected ProfileIndex empty() {
        return new InMemoryProfileIndex();
    }
}
