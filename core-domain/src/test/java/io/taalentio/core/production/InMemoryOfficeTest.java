package io.taalentio.core.production;

class InMemoryOfficeTest extends OfficeContract {

    private final House house = new InMemoryHouse();

    @Override
    protected House house() {
        return house;
    }
}
