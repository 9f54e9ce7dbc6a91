package io.taalentio.core.production;

class InMemoryAssignmentDirectoryTest extends AssignmentDirectoryContract {

    private final House house = new InMemoryHouse();

    @Override
    protected House house() {
        return house;
    }
}
