package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs in who comes back from the provider. Only issuer and subject say whose account it is; an e-mail address that the
 * provider tells opens nothing. The account's own second factor is asked for as after a password.
 */
@Managed
public class FinishProviderSignIn {

    /** How long the second factor may take once the provider has proven the rest. */
    private static final Duration FOR_THE_CODE = Duration.ofMinutes(5);

    /**
     * @param state as it came back
     * @param code as it came back
     * @param issuer as it came back; null from providers that do not say
     * @param browser what the browser's cookie holds; null when it has none
     * @param otp as at {@link SignIn}; null before it was asked for
     * @param remember 30 days instead of 12 hours
     */
    public record Command(
            String state,
            String code,
            @Nullable String issuer,
            @Nullable String browser,
            @Nullable String otp,
            boolean remember) {}

    private final ProveIdentity proveIdentity;
    private final ProviderSignIns signIns;
    private final Identities identities;
    private final Accounts accounts;
    private final PresentSecondFactor secondFactor;
    private final SignInThrottle throttle;
    private final OpenSession openSession;
    private final ActivityLog activities;
    private final Clock clock;

    FinishProviderSignIn(
            ProveIdentity proveIdentity,
            ProviderSignIns signIns,
            Identities identities,
            Accounts accounts,
            PresentSecondFactor secondFactor,
            SignInThrottle throttle,
            OpenSession openSession,
            ActivityLog activities,
            Clock clock) {
        this.proveIdentity = proveIdentity;
        this.signIns = signIns;
        this.identities = identities;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
        this.openSession = openSession;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code sign-in-expired}, {@code identity-unknown} when no account is bound to who was proven,
     *     {@code mfa-required}, {@code wrong-code}, {@code used-code}, {@code locked} as {@link SignIn}, and what
     *     {@link OpenIdProvider#prove} throws
     * @throws Forbidden {@code suspended} when the account is closed
     */
    public OpenedSession finish(Command command, Actor actor) {
        Identity identity = proven(command, actor);
        Account account = accounts.find(identity.accountId())
                .filter(a -> a.status() != AccountStatus.DELETED)
                .orElseThrow(() -> unknown(actor));
        if (account.status() != AccountStatus.ACTIVE) {
            activities.record(Activity.of(actor, "sign-in-refused", "account", account.id()));
            throw new Forbidden("suspended");
        }
        if (secondFactor.neededBy(account.id())) {
            checkSecondFactor(account, command.otp(), actor);
        }
        OpenedSession opened = openSession.openBy(identity.id(), account, command.remember(), actor);
        signIns.remove(TokenHash.of(command.state()));
        return opened;
    }

    /** Proven a moment ago, and only the second factor was missing; or to be proven now. */
    private Identity proven(Command command, Actor actor) {
        String browser = command.browser();
        if (browser != null) {
            Identity before = signIns.identity(TokenHash.of(command.state()), TokenHash.of(browser), clock.instant())
                    .flatMap(identities::find)
                    .orElse(null);
            if (before != null) {
                return before;
            }
        }
        ProveIdentity.Found found = proveIdentity.prove(
                new ProveIdentity.Brought(command.state(), command.code(), command.issuer(), browser), null, actor);
        Identity identity = identities
                .find(found.proven().issuer(), found.proven().subject())
                .orElseThrow(() -> unknown(actor));
        signIns.proven(found.signIn(), identity.id(), clock.instant().plus(FOR_THE_CODE));
        return identity;
    }

    private void checkSecondFactor(Account account, @Nullable String otp, Actor actor) {
        if (otp == null || otp.isBlank()) {
            throw new Refused("mfa-required");
        }
        SignInThrottle.Keys keys =
                SignInThrottle.Keys.of(account.id(), account.email().value(), actor.address());
        throttle.begin(keys);
        @Nullable
        String refusal =
                switch (secondFactor.check(account, otp, actor)) {
                    case RIGHT -> null;
                    case WRONG -> "wrong-code";
                    case USED -> "used-code";
                };
        if (refusal != null) {
            throttle.failed(keys);
            activities.record(Activity.of(actor, "second-factor-failed", "account", account.id()));
            throw new Refused(refusal);
        }
        throttle.succeeded(keys);
    }

    private Refused unknown(Actor actor) {
        activities.record(
                new Activity(actor, "provider-sign-in-refused", "account", null, Map.of("reason", "identity-unknown")));
        return new Refused("identity-unknown");
    }
}
