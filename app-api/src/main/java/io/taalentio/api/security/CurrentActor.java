package io.taalentio.api.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.taalentio.core.account.Actor;
import io.taalentio.core.kernel.Language;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The {@link Actor} behind the request at hand; resources inject this and pass {@link #get()} to use cases. */
@RequestScoped
public class CurrentActor {

    private final CurrentIdentityAssociation identities;
    private final HttpServerRequest request;
    private @Nullable Actor actor;

    CurrentActor(CurrentIdentityAssociation identities, HttpServerRequest request) {
        this.identities = identities;
        this.request = request;
    }

    public Actor get() {
        if (actor == null) {
            actor = read();
        }
        return actor;
    }

    /** Id of the signed-in account; only for operations that are not open to visitors. */
    public UUID accountId() {
        UUID id = get().accountId();
        if (id == null) {
            throw new io.quarkus.security.UnauthorizedException();
        }
        return id;
    }

    /** Language of the answer: the account's own, else the browser's first. */
    public Language language() {
        return get().language();
    }

    private Actor read() {
        SecurityIdentity identity = identities.getIdentity();
        String agent = request.getHeader("User-Agent");
        String address = address(request);
        if (identity.getPrincipal() instanceof SignedIn signedIn) {
            return new Actor(signedIn.accountId(), signedIn.roles(), signedIn.language(), address, agent);
        }
        return new Actor(null, Set.of(), Language.of(request.getHeader("Accept-Language")), address, agent);
    }

    static String address(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }
}
