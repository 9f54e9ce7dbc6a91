package io.taalentio.api.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.taalentio.api.web.RateLimited;
import io.taalentio.api.web.RateLimits;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds programs that bring a token to so many requests a minute, counted by account; browsers are not counted. */
@ApplicationScoped
class ApiClientLimit {

    private final CurrentIdentityAssociation identities;
    private final RateLimits limits;

    ApiClientLimit(CurrentIdentityAssociation identities, RateLimits limits) {
        this.identities = identities;
        this.limits = limits;
    }

    @ServerRequestFilter
    @Priority(Priorities.AUTHENTICATION + 1)
    void count(RoutingContext context) {
        if (identities.getIdentity().getPrincipal() instanceof SignedIn signedIn
                && signedIn.csrfToken().isEmpty()) {
            limits.use(
                    RateLimited.Limit.API_CLIENTS,
                    signedIn.accountId().toString(),
                    context.response().headers());
        }
    }
}
