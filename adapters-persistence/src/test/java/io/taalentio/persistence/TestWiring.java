package io.taalentio.persistence;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.taalentio.core.kernel.Ids;
import io.taalentio.persistence.testing.PostgresResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What the application would supply: time, randomness, ids; and the database of all Quarkus tests of this module. */
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
class TestWiring {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @ApplicationScoped
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Produces
    @ApplicationScoped
    Ids ids() {
        return UUID::randomUUID;
    }
}
