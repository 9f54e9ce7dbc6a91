package io.taalentio.api.account;

import io.taalentio.api.demo.ExampleIds;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.ProviderCookie;
import io.taalentio.api.security.SessionCookie;
import io.taalentio.api.web.RateLimited;
import io.taalentio.api.web.ThroughProvider;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.BeginProviderSignIn;
import io.taalentio.core.account.ChosenProvider;
import io.taalentio.core.account.FinishProviderSignIn;
import io.taalentio.core.account.IdentityProvider;
import io.taalentio.core.account.OpenedSession;
import io.taalentio.core.account.ProfileCodes;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in by an OpenID Connect provider, for browsers. */
@Path("/api/v1/auth/provider")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class ProviderSignInResource {

    static final int STATE_MAX = 100;
    static final int CODE_MAX = 4000;
    static final int ISSUER_MAX = 2000;

    /** @param name as the button says; absent when one signs in by password only */
    @Schema(name = "SignInProvider")
    public record Offered(@Nullable String name) {}

    /** @param address where to send the browser */
    @Schema(
            name = "ProviderAddress",
            requiredProperties = {"address"})
    public record Begun(URI address) {}

    /**
     * What the provider sent the browser back with.
     *
     * @param iss who answers, when the provider says so
     * @param otp six digits of the authenticator app, or a recovery code; asked for by `mfa-required`
     * @param remember stay signed in for 30 days instead of 12 hours
     */
    @Schema(name = "ProviderAnswer")
    public record Answer(
            @NotBlank @Size(max = STATE_MAX) String state,
            @NotBlank @Size(max = CODE_MAX) String code,
            @Nullable @Size(max = ISSUER_MAX) String iss,
            @Nullable @Size(max = 40) String otp,
            @Nullable Boolean remember) {}

    private final ChosenProvider chosen;
    private final BeginProviderSignIn begin;
    private final FinishProviderSignIn finish;
    private final ProfileCodes codes;
    private final ProviderCookie cookie;
    private final SessionCookie sessionCookie;
    private final RoutingContext context;
    private final CurrentActor actor;

    ProviderSignInResource(
            ChosenProvider chosen,
            BeginProviderSignIn begin,
            FinishProviderSignIn finish,
            ProfileCodes codes,
            ProviderCookie cookie,
            SessionCookie sessionCookie,
            RoutingContext context,
            CurrentActor actor) {
        this.chosen = chosen;
        this.begin = begin;
        this.finish = finish;
        this.codes = codes;
        this.cookie = cookie;
        this.sessionCookie = sessionCookie;
        this.context = context;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "By which provider one may sign in",
            description = "The OpenID Connect provider an administrator chose; nothing is asked of it.")
    @APIResponse(
            responseCode = "200",
            description = "Its name, or nothing",
            content = @Content(schema = @Schema(implementation = Offered.class)))
    public Offered offered() {
        return new Offered(chosen.find().map(IdentityProvider::name).orElse(null));
    }

    @POST
    @Path("/begin")
    @ThroughProvider(ThroughProvider.Step.BEGIN)
    @PermitAll
    @RateLimited(RateLimited.Limit.PROVIDER_SIGN_INS)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Begin to sign in by the provider",
            description = "Sets a cookie that marks the browser and tells where to send it. It comes back to"
                    + " `/login/provider` with `code` and `state`, within ten minutes.")
    @APIResponse(
            responseCode = "200",
            description = "Where the browser goes",
            content = @Content(schema = @Schema(implementation = Begun.class)))
    public Begun begin() {
        BeginProviderSignIn.Begun begun = begin.signIn(cookie.read(context.request()));
        cookie.set(context.response(), begun.browser());
        return new Begun(begun.address());
    }

    @POST
    @Path("/finish")
    @ThroughProvider(ThroughProvider.Step.FINISH)
    @PermitAll
    @RateLimited(RateLimited.Limit.PROVIDER_SIGN_INS)
    @Operation(
            summary = "Sign in with what the provider sent back",
            description =
                    "In the browser that began, once. Whose account it is follows from issuer and subject alone, never"
                            + " from an e-mail address: who has not bound the identity to an account first gets"
                            + " `identity-unknown`. An account with a second factor answers `mfa-required`: send the same"
                            + " again with `otp` within five minutes.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Answer.class),
                            examples =
                                    @ExampleObject(
                                            name = "the second factor after the provider",
                                            value = "{\"state\":\"" + ExampleIds.PROVIDER_STATE
                                                    + "\",\"code\":\"from-the-provider\",\"otp\":\""
                                                    + ExampleIds.RECOVERY_CODE + "\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = Me.class)))
    @APIResponse(
            responseCode = "401",
            description = "The second factor is wrong (`wrong-code`) or was used before (`used-code`)")
    @APIResponse(responseCode = "403", description = "The account is suspended (`suspended`)")
    @APIResponse(responseCode = "409", description = "No account is bound to it (`identity-unknown`)")
    @APIResponse(
            responseCode = "423",
            description = "Too many wrong codes: wait as long as Retry-After says (`locked`)")
    @APIResponse(responseCode = "428", description = "The second factor is still to be given (`mfa-required`)")
    public Me finish(@Valid @NotNull Answer answer) {
        boolean remember = Boolean.TRUE.equals(answer.remember());
        OpenedSession opened = finish.finish(
                new FinishProviderSignIn.Command(
                        answer.state(),
                        answer.code(),
                        answer.iss(),
                        cookie.read(context.request()),
                        answer.otp(),
                        remember),
                actor.get());
        sessionCookie.set(context.response(), opened, remember);
        Account account = opened.account();
        return Me.of(
                account, codes.of(account.id()), opened.secondFactorDue(), SessionCookie.csrfToken(opened.token()));
    }
}
