package io.taalentio.core.catalogue;

class InMemoryCatalogueTest extends CatalogueContract {

    @Override
    protected Catalogue catalogue() {
        return new InMemoryCatalogue();
    }
}
