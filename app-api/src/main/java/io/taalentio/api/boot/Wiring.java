package io.taalentio.api.boot;

import io.taalentio.core.access.Role;
import io.taalentio.core.account.IdentityProvider;
import io.taalentio.core.account.SecondFactorRule;
import io.taalentio.core.account.StandingProvider;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.production.ProjectDefaults;
import io.taalentio.core.search.Morning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/** The only place where time and chance enter the product, and where its standing parts are made. */
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

    /** What is done apart from a request takes nothing of it along: neither its transaction, which ends meanwhile, nor who asked. */
    @Produces
    @Singleton
    ManagedExecutor apartFromRequests() {
        return ManagedExecutor.builder()
                .propagated()
                .cleared(ThreadContext.ALL_REMAINING)
                .build();
    }

    @Produces
    @Singleton
    SecondFactorRule secondFactorRule(
            @ConfigProperty(name = "taalentio.second-factor.required-for") List<String> roles,
            @ConfigProperty(name = "taalentio.second-factor.grace") Duration grace) {
        return new SecondFactorRule(
                roles.stream()
                        .map(String::strip)
                        .filter(name -> !name.equalsIgnoreCase("none"))
                        .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                grace);
    }

    @Produces
    @Singleton
    StandingProvider standingProvider(
            @ConfigProperty(name = "taalentio.openid.issuer") Optional<URI> issuer,
            @ConfigProperty(name = "taalentio.openid.client-id") Optional<String> clientId,
            @ConfigProperty(name = "taalentio.openid.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "taalentio.openid.name") Optional<String> name) {
        return new StandingProvider(issuer.map(address -> new IdentityProvider(
                        name.orElseGet(address::getHost),
                        address,
                        clientId.orElseThrow(() -> new IllegalStateException(
                                "taalentio.openid.issuer is set, taalentio.openid.client-id is not")),
                        clientSecret.orElse(null)))
                .orElse(null));
    }

    @Produces
    @Singleton
    Links links(@ConfigProperty(name = "taalentio.base-url") URI baseUrl) {
        return new Links(baseUrl);
    }

    @Produces
    @Singleton
    ProjectDefaults projectDefaults(
            @ConfigProperty(name = "taalentio.schedule.zone", defaultValue = "Africa/Casablanca") ZoneId zone,
            @ConfigProperty(name = "taalentio.presence.cutover", defaultValue = "04:00") LocalTime cutover) {
        return new ProjectDefaults(zone, cutover);
    }

    @Produces
    @Singleton
    Morning morning(
            ProjectDefaults house,
            @ConfigProperty(name = "taalentio.search.alerts-at", defaultValue = "06:00") LocalTime at) {
        return new Morning(house.timeZone(), at);
    }
}
