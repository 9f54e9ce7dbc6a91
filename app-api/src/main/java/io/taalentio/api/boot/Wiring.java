package io.taalentio.api.boot;

import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The only place where time and chance enter the product. */
@ApplicationScoped
class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    Ids ids(Clock clock, RandomGenerator random) {
        return new TimeOrderedIds(clock, random);
    }

    @Produces
    @Singleton
    Links links(@ConfigProperty(name = "taalentio.base-url") URI baseUrl) {
        return new Links(baseUrl);
    }
}
