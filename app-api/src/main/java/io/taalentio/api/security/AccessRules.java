package io.taalentio.api.security;

import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.taalentio.core.access.Permission;
import io.taalentio.core.account.TokenScopes;
import io.taalentio.core.kernel.Forbidden;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody into an operation but who its access annotation names. An operation that bears none, or more than one,
 * lets nobody in. Who has to set up a second factor first is let into what bears {@link BeforeSecondFactor}. Writes of a signed-in browser must repeat its CSRF token, but for operations open to everybody, which
 * never act in the name of who is signed in.
 */
@ApplicationScoped
class AccessRules {

    sealed interface Rule {}

    record Everybody() implements Rule {}

    /** @param orHolders for what is not one's own, which the use case asks for */
    record SignedInPeople(Set<Permission> orHolders) implements Rule {}

    record Holders(Set<Permission> anyOf) implements Rule {}

    record Nobody() implements Rule {}

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CSRF_HEADER = "X-CSRF-Token";

    private final CurrentIdentityAssociation identities;
    private final Clock clock;
    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    AccessRules(CurrentIdentityAssociation identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    @ServerRequestFilter
    @Priority(Priorities.AUTHORIZATION)
    void admit(ContainerRequestContext request, ResourceInfo resource, RoutingContext context) {
        if (Authentication.rejected(context)) {
            throw new UnauthorizedException();
        }
        Method operation = resource.getResourceMethod();
        if (operation == null) {
            return; // no such operation: the framework says so
        }
        switch (rules.computeIfAbsent(operation, AccessRules::read)) {
            case Everybody everybody -> {}
            case Nobody nobody -> throw new Forbidden("forbidden");
            case SignedInPeople people -> {
                SignedIn signedIn = signedIn(operation);
                checkScopes(signedIn, people.orHolders(), READS.contains(request.getMethod()));
                checkCsrf(signedIn, request);
            }
            case Holders holders -> {
                SignedIn signedIn = signedIn(operation);
                if (holders.anyOf().stream().noneMatch(p -> p.grantedTo(signedIn.roles()))) {
                    throw new Forbidden("forbidden");
                }
                if (!within(signedIn, holders.anyOf())) {
                    throw new Forbidden("scope-missing");
                }
                checkCsrf(signedIn, request);
            }
        }
    }

    /** The rule on the method; where there is none, that of its class. */
    static Rule read(Method operation) {
        Rule own = read((AnnotatedElement) operation);
        return own == null ? Objects.requireNonNullElse(read(operation.getDeclaringClass()), new Nobody()) : own;
    }

    private static @Nullable Rule read(AnnotatedElement element) {
        Needs needs = element.getAnnotation(Needs.class);
        boolean everybody = element.isAnnotationPresent(PermitAll.class);
        // what roles it takes beyond that is checked by the framework
        boolean signedIn =
                element.isAnnotationPresent(Authenticated.class) || element.isAnnotationPresent(RolesAllowed.class);
        OwnerOr ownerOr = element.getAnnotation(OwnerOr.class);
        long given = Stream.of(needs != null, everybody, signedIn, ownerOr != null)
                .filter(b -> b)
                .count();
        if (given == 0) {
            return null;
        }
        if (given > 1) {
            return new Nobody();
        }
        if (needs != null) {
            return new Holders(Set.of(needs.value()));
        }
        if (ownerOr != null) {
            return new SignedInPeople(Set.of(ownerOr.value()));
        }
        return everybody ? new Everybody() : new SignedInPeople(Set.of());
    }

    private SignedIn signedIn(Method operation) {
        if (identities.getIdentity().getPrincipal() instanceof SignedIn signedIn) {
            if (signedIn.mustEnrol(clock.instant()) && !operation.isAnnotationPresent(BeforeSecondFactor.class)) {
                throw new Forbidden("second-factor-needed");
            }
            if (signedIn.scopes() != null && sessionOnly(operation)) {
                throw new Forbidden("session-only");
            }
            return signedIn;
        }
        throw new UnauthorizedException();
    }

    private static boolean sessionOnly(Method operation) {
        return operation.isAnnotationPresent(SessionOnly.class)
                || operation.getDeclaringClass().isAnnotationPresent(SessionOnly.class);
    }

    /** A program is let in for what is its owner's own, or for what one of its permissions opens. */
    private static void checkScopes(SignedIn signedIn, Set<Permission> orHolders, boolean reads) {
        TokenScopes scopes = signedIn.scopes();
        if (scopes != null
                && !(reads ? scopes.ownRead() : scopes.ownWrite())
                && (orHolders.isEmpty() || !within(signedIn, orHolders))) {
            throw new Forbidden("scope-missing");
        }
    }

    /** Whether the roles and, of a program, its token allow one of them. */
    private static boolean within(SignedIn signedIn, Set<Permission> anyOf) {
        TokenScopes scopes = signedIn.scopes();
        return anyOf.stream()
                .anyMatch(p -> p.grantedTo(signedIn.roles())
                        && (scopes == null || scopes.permissions().contains(p)));
    }

    private static void checkCsrf(SignedIn signedIn, ContainerRequestContext request) {
        String expected = signedIn.csrfToken();
        if (expected.isEmpty() || READS.contains(request.getMethod())) {
            return;
        }
        String given = request.getHeaderString(CSRF_HEADER);
        if (given == null
                || !MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8))) {
            throw new Forbidden("csrf-token");
        }
    }
}
