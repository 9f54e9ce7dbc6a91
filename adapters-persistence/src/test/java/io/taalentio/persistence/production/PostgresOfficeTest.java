package io.taalentio.persistence.production;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.production.House;
import io.taalentio.core.production.OfficeContract;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresOfficeTest extends OfficeContract {

    @Inject
    PostgresHouse house;

    @Override
    protected House house() {
        return house;
    }
}
