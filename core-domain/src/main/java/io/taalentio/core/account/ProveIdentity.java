package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what came back from the provider and has it proven. What is taken is used up, whatever comes of it. */
@Managed
class ProveIdentity {

    /**
     * What the browser brings.
     *
     * @param browser what its cookie holds; null when it has none
     */
    record Brought(
            String state,
            String code,
            @Nullable String issuer,
            @Nullable String browser) {}

    record Found(UUID signIn, OpenIdProvider.Proven proven, IdentityProvider provider) {}

    private final ChosenProvider chosen;
    private final OpenIdProvider openId;
    private final ProviderSignIns signIns;
    private final ActivityLog activities;
    private final Clock clock;

    ProveIdentity(
            ChosenProvider chosen,
            OpenIdProvider openId,
            ProviderSignIns signIns,
            ActivityLog activities,
            Clock clock) {
        this.chosen = chosen;
        this.openId = openId;
        this.signIns = signIns;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param session family of the session that binds; null of who signs in
     * @throws Refused {@code sign-in-expired} when it was not this browser that was sent, or not lately, or it came back
     *     already; and what {@link OpenIdProvider#prove} throws
     */
    Found prove(Brought brought, @Nullable UUID session, Actor actor) {
        IdentityProvider provider = chosen.require();
        String browser = brought.browser();
        if (browser == null) {
            throw expired(actor);
        }
        ProviderSignIn signIn = signIns.take(TokenHash.of(brought.state()), TokenHash.of(browser), clock.instant())
                .filter(s -> Objects.equals(s.session(), session) && s.issuer().equals(provider.issuer()))
                .orElseThrow(() -> expired(actor));
        try {
            OpenIdProvider.Proven proven = openId.prove(
                    provider,
                    ProviderRequest.of(brought.state(), browser),
                    new OpenIdProvider.Answer(brought.code(), brought.issuer()));
            return new Found(signIn.id(), proven, provider);
        } catch (Refused refused) {
            record(refused.code(), actor);
            throw refused;
        }
    }

    private Refused expired(Actor actor) {
        record("sign-in-expired", actor);
        return new Refused("sign-in-expired");
    }

    private void record(String reason, Actor actor) {
        activities.record(new Activity(actor, "provider-sign-in-refused", "account", null, Map.of("reason", reason)));
    }
}
