package io.taalentio.persistence.world;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.world.CityDirectory;
import io.taalentio.core.world.World;
import io.taalentio.core.world.WorldContract;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresWorldTest extends WorldContract {

    @Inject
    World world;

    @Inject
    CityDirectory directory;

    @Override
    protected World world() {
        return world;
    }

    @Override
    protected CityDirectory directory() {
        return directory;
    }
}
