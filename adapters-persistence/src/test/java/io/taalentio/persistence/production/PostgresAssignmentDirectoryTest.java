package io.taalentio.persistence.production;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.production.AssignmentDirectoryContract;
import io.taalentio.core.production.House;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresAssignmentDirectoryTest extends AssignmentDirectoryContract {

    @Inject
    PostgresHouse house;

    @Override
    protected House house() {
        return house;
    }
}
