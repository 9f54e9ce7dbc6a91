package io.taalentio.persistence.production;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.production.House;
import io.taalentio.core.production.SelectionMailsContract;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresSelectionMailsTest extends SelectionMailsContract {

    @Inject
    PostgresHouse house;

    @Override
    protected House house() {
        return house;
    }
}
