package io.taalentio.api.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.taalentio.api.web.Caller;
import io.taalentio.core.account.Actor;
import io.taalentio.core.kernel.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
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
        Caller caller = Caller.of(context);
        if (identity.getPrincipal() instanceof SignedIn signedIn) {
            caller.speak(signedIn.language());
            return new Actor(
                    signedIn.accountId(), signedIn.roles(), signedIn.language(), caller.address(), caller.userAgent());
        }
        return new Actor(null, Set.of(), caller.language(), caller.address(), caller.userAgent());
    }
}
