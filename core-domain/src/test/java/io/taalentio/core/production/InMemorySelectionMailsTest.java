package io.taalentio.core.production;

class InMemorySelectionMailsTest extends SelectionMailsContract {

    private final House house = new InMemoryHouse();

    @Override
    protected House house() {
        return house;
    }
}
