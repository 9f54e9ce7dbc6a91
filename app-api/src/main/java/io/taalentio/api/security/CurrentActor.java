package io.taalentio.api.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.taalentio.api.web.Caller;
import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The {@link Actor} behind the request at hand; resources inject this and pass {@link #get()} to use cases. */
@RequestScoped
public class CurrentActor {

    private final CurrentIdentityAssociation identities;
    private final RoutingContext context;
    private @Nullable Actor actor;

    CurrentActor(CurrentIdentityAssociation identities, RoutingContext context) {
        this.identities = identities;
        this.context = context;
    }

    public Actor get() {
        if (actor == null) {
            actor = read();
        }
        return actor;
    }

    /** Id of the signed-in account; only for operations that are not open to visitors. */
    public UUID accountId() {
        return require().accountId();
    }

    /** Who is signed in, empty for a visitor. */
    public Optional<SignedIn> signedIn() {
        return identities.getIdentity().getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** Who is signed in; only for operations that are not open to visitors. */
    public SignedIn require() {
        return signedIn().orElseThrow(UnauthorizedException::new);
    }

    /** Language of the answer: the account's own, else the browser's first. */
    public Language language() {
        return Caller.of(context).language();
    }

    private Actor read() {
        Caller caller = Caller.of(context);
        SignedIn signedIn = signedIn().orElse(null);
        return new Actor(
                signedIn == null ? null : signedIn.accountId(),
                signedIn == null ? Set.of() : signedIn.roles(),
                caller.language(),
                caller.address(),
                caller.userAgent(),
                signedIn == null ? Set.of() : signedIn.wards(),
                signedIn == null || signedIn.scopes() == null
                        ? null
                        : signedIn.scopes().permissions());
    }
}
