package io.taalentio.api;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.taalentio.api.cinema.FakeOmdb;
import io.taalentio.persistence.testing.PostgresResource;

/** Gives every {@code @QuarkusTest} of the application the same fresh database; no other test profile exists. */
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeOmdb.class, scope = TestResourceScope.GLOBAL)
final class TestApplication {

    private TestApplication() {}
}
