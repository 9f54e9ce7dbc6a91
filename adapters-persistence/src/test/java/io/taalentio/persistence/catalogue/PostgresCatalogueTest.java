package io.taalentio.persistence.catalogue;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.CatalogueContract;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresCatalogueTest extends CatalogueContract {

    @Inject
    Catalogue catalogue;

    @Override
    protected Catalogue catalogue() {
        return catalogue;
    }
}
