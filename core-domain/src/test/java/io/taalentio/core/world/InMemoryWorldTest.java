package io.taalentio.core.world;

class InMemoryWorldTest extends WorldContract {

    private static final InMemoryWorld WORLD = new InMemoryWorld();

    @Override
    protected World world() {
        return WORLD;
    }

    @Override
    protected CityDirectory directory() {
        return WORLD;
    }
}
