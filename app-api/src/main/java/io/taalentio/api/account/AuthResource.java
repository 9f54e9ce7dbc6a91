package io.taalentio.api.account;

import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import io.taalentio.api.demo.ExampleIds;
import io.taalentio.api.security.AccessTokens;
import io.taalentio.api.security.BeforeSecondFactor;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.security.SessionCookie;
import io.taalentio.api.security.SessionOnly;
import io.taalentio.api.security.SignedIn;
import io.taalentio.api.web.RateLimited;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.Activation;
import io.taalentio.core.account.ChangePassword;
import io.taalentio.core.account.ConfirmPassword;
import io.taalentio.core.account.DemoAccounts;
import io.taalentio.core.account.EndSession;
import io.taalentio.core.account.ForgottenPassword;
import io.taalentio.core.account.OpenedSession;
import io.taalentio.core.account.ProfileCodes;
import io.taalentio.core.account.RefreshTokens;
import io.taalentio.core.account.ResetPassword;
import io.taalentio.core.account.SessionKind;
import io.taalentio.core.account.SignIn;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class AuthResource {

    private static final int PASSWORD_MAX = 1000;
    private static final String WEAK = "The password is refused (`password-too-short`, `password-too-long`,"
            + " `common-password`, `weak-password`) or a field is missing";
    private static final String EXPIRED = "The link is unknown, used, replaced or past its time (`token-expired`)";
    private static final String BUSY = "Too many passwords are being checked at once (`busy`)";

    /**
     * @param identifier e-mail or code; a code may be typed with spaces and dashes, former codes work too
     * @param otp six digits of the authenticator app, or a recovery code; asked for by `mfa-required`
     * @param remember stay signed in for 30 days instead of 12 hours
     */
    public record Login(
            @NotBlank @Size(max = 254) String identifier,
            @NotEmpty @Size(max = PASSWORD_MAX) String password,
            @Nullable @Size(max = 40) String otp,
            @Nullable Boolean remember) {}

    /**
     * @param accessToken JWT to send as {@code Authorization: Bearer}, good for {@code expiresIn} seconds
     * @param refreshToken good for 30 days and for one use: refreshing gives the next one
     */
    public record TokenAnswer(String accessToken, String refreshToken, long expiresIn) {}

    public record Refresh(@NotBlank @Size(max = 200) String refreshToken) {}

    /** @param token what follows {@code #} in the mailed link */
    public record NewPassword(
            @NotBlank @Size(max = 200) String token,
            @NotEmpty @Size(max = PASSWORD_MAX) String password) {}

    /** @param identifier e-mail or code */
    public record Forgot(@NotBlank @Size(max = 254) String identifier) {}

    public record PasswordChange(
            @Schema(name = "current") @NotEmpty @Size(max = PASSWORD_MAX)
            String current,

            @com.fasterxml.jackson.annotation.JsonProperty("new") @NotEmpty @Size(max = PASSWORD_MAX)
            String next) {}

    public record Confirmation(
            @NotEmpty @Size(max = PASSWORD_MAX) String password) {}

    public record Csrf(String token) {}

    private final SignIn signIn;
    private final RefreshTokens refreshTokens;
    private final Activation activation;
    private final ForgottenPassword forgottenPassword;
    private final ResetPassword resetPassword;
    private final ChangePassword changePassword;
    private final ConfirmPassword confirmPassword;
    private final EndSession endSession;
    private final Accounts accounts;
    private final ProfileCodes codes;
    private final AccessTokens accessTokens;
    private final KnownSessions known;
    private final SessionCookie cookie;
    private final CurrentActor actor;

    AuthResource(
            SignIn signIn,
            RefreshTokens refreshTokens,
            Activation activation,
            ForgottenPassword forgottenPassword,
            ResetPassword resetPassword,
            ChangePassword changePassword,
            ConfirmPassword confirmPassword,
            EndSession endSession,
            Accounts accounts,
            ProfileCodes codes,
            AccessTokens accessTokens,
            KnownSessions known,
            SessionCookie cookie,
            CurrentActor actor) {
        this.signIn = signIn;
        this.refreshTokens = refreshTokens;
        this.activation = activation;
        this.forgottenPassword = forgottenPassword;
        this.resetPassword = resetPassword;
        this.changePassword = changePassword;
        this.confirmPassword = confirmPassword;
        this.endSession = endSession;
        this.accounts = accounts;
        this.codes = codes;
        this.accessTokens = accessTokens;
        this.known = known;
        this.cookie = cookie;
        this.actor = actor;
    }

    @POST
    @Path("/login")
    @PermitAll
    @Operation(
            summary = "Sign in by e-mail or code",
            description = "A browser gets a session cookie and who it is; with `?mode=token` an API client gets an"
                    + " access token and a refresh token instead. After five failures from one address the account"
                    + " waits 30 seconds for it, then twice as long each time, 15 minutes at most. An account with a second"
                    + " factor answers `mfa-required` first: send the same again with `otp`.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Login.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"identifier\":\"" + DemoAccounts.TALENT + "\",\"password\":\""
                                                    + DemoAccounts.PASSWORD + "\",\"remember\":false}")))
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(oneOf = {Me.class, TokenAnswer.class})))
    @APIResponse(
            responseCode = "401",
            description = "Unknown, wrong or not yet activated (`bad-credentials`); the second factor is wrong"
                    + " (`wrong-code`) or was used before (`used-code`)")
    @APIResponse(responseCode = "403", description = "The account is suspended (`suspended`)")
    @APIResponse(responseCode = "422", description = "A field is missing or too long")
    @APIResponse(responseCode = "423", description = "Too many failures: wait as long as Retry-After says (`locked`)")
    @APIResponse(
            responseCode = "428",
            description = "The password is right; the second factor is still to be given (`mfa-required`)")
    @APIResponse(responseCode = "503", description = BUSY)
    public Response login(
            @Parameter(description = "`token` for API clients") @QueryParam("mode") @Nullable String mode,
            @Valid @NotNull Login login,
            HttpServerResponse response) {
        boolean remember = Boolean.TRUE.equals(login.remember());
        boolean token = "token".equals(mode);
        OpenedSession opened = signIn.signIn(
                new SignIn.Command(
                        login.identifier(),
                        login.password(),
                        login.otp(),
                        remember,
                        token ? SessionKind.REFRESH : SessionKind.BROWSER),
                actor.get());
        return token
                ? Response.ok(tokens(
                                opened.token(),
                                opened.account().id(),
                                opened.session().family()))
                        .build()
                : Response.ok(signedIn(opened, remember, response)).build();
    }

    @POST
    @Path("/logout")
    @Authenticated
    @SessionOnly
    @BeforeSecondFactor
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Sign out on this device", description = "Access: whoever is signed in.")
    @APIResponse(responseCode = "204", description = "Signed out; the cookie or the tokens no longer stand")
    public Response logout(HttpServerResponse response) {
        SignedIn signedIn = actor.require();
        endSession.end(signedIn.sessionId(), actor.get());
        known.forget(signedIn.accountId());
        cookie.clear(response);
        return Response.noContent().build();
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @Operation(
            summary = "Get the next access and refresh token",
            description = "A refresh token works once. One that comes a second time ends all that descended from it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Refresh.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"refreshToken\":\"" + ExampleIds.REFRESH_TOKEN + "\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The next pair",
            content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
    @APIResponse(responseCode = "401", description = "Unknown, used, ended or of a closed account (`unauthenticated`)")
    public TokenAnswer refresh(@Valid @NotNull Refresh refresh) {
        return switch (refreshTokens.refresh(refresh.refreshToken(), actor.get())) {
            case RefreshTokens.Renewed renewed ->
                tokens(
                        renewed.token(),
                        renewed.session().accountId(),
                        renewed.session().family());
            case RefreshTokens.Rejected rejected -> throw new UnauthorizedException();
        };
    }

    @GET
    @Path("/me")
    @PermitAll
    @Operation(summary = "Who is signed in", description = "Visitors get `authenticated: false`.")
    @APIResponse(
            responseCode = "200",
            description = "Account, codes and permissions",
            content = @Content(schema = @Schema(implementation = Me.class)))
    public Me me() {
        return actor.signedIn()
                .flatMap(s -> accounts.find(s.accountId())
                        .map(a -> Me.of(
                                a,
                                codes.of(a.id()),
                                s.secondFactorDue(),
                                s.csrfToken().isEmpty() ? null : s.csrfToken())))
                .orElse(Me.VISITOR);
    }

    @GET
    @Path("/csrf")
    @PermitAll
    @Operation(
            summary = "The CSRF token of this browser",
            description = "To be repeated as header `X-CSRF-Token` on writes; empty for visitors and API clients, who"
                    + " need none.")
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(schema = @Schema(implementation = Csrf.class)))
    public Csrf csrf() {
        return new Csrf(actor.signedIn().map(SignedIn::csrfToken).orElse(""));
    }

    @POST
    @Path("/activate")
    @PermitAll
    @Operation(
            summary = "Choose the first password by the mailed link",
            description = "Activates the account and signs in with a session cookie.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewPassword.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"token\":\"" + ExampleIds.ACTIVATION_TOKEN + "\",\"password\":\""
                                                    + DemoAccounts.PASSWORD + "\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Activated and signed in",
            content = @Content(schema = @Schema(implementation = Me.class)))
    @APIResponse(responseCode = "410", description = EXPIRED)
    @APIResponse(responseCode = "422", description = WEAK)
    @APIResponse(responseCode = "503", description = BUSY)
    public Me activate(@Valid @NotNull NewPassword activate, HttpServerResponse response) {
        return signedIn(activation.activate(activate.token(), activate.password(), actor.get()), false, response);
    }

    @POST
    @Path("/password/forgot")
    @PermitAll
    @RateLimited(RateLimited.Limit.MAIL_REQUESTS)
    @Operation(
            summary = "Ask for a link to choose a new password",
            description = "The answer is the same, and as fast, whether or not the person is known.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Forgot.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"identifier\":\"" + DemoAccounts.TALENT + "\"}")))
    @APIResponse(responseCode = "202", description = "If there is such an account, a mail is on its way")
    @APIResponse(responseCode = "422", description = "The identifier is missing or too long")
    public Response forgot(@Valid @NotNull Forgot forgot) {
        forgottenPassword.ask(forgot.identifier(), actor.get());
        return Response.accepted().build();
    }

    @POST
    @Path("/password/reset")
    @PermitAll
    @Operation(
            summary = "Choose a new password by the mailed link",
            description = "Signs out every device of the account; the link works once, for an hour.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewPassword.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"token\":\"" + ExampleIds.RESET_TOKEN + "\",\"password\":\""
                                                    + DemoAccounts.PASSWORD + "\"}")))
    @APIResponse(responseCode = "204", description = "The new password is in force")
    @APIResponse(responseCode = "410", description = EXPIRED)
    @APIResponse(responseCode = "422", description = WEAK)
    @APIResponse(responseCode = "503", description = BUSY)
    public Response reset(@Valid @NotNull NewPassword reset) {
        resetPassword.reset(reset.token(), reset.password(), actor.get());
        return Response.noContent().build();
    }

    @POST
    @Path("/password")
    @Authenticated
    @SessionOnly
    @Operation(
            summary = "Change one's password",
            description = "Access: whoever is signed in. All other devices are signed out.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PasswordChange.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"current\":\"" + DemoAccounts.PASSWORD
                                                    + "\",\"new\":\"griot-savane-2027\"}")))
    @APIResponse(responseCode = "204", description = "The new password is in force")
    @APIResponse(
            responseCode = "401",
            description = "The present password is wrong (`bad-credentials`), or nobody is"
                    + " signed in (`unauthenticated`)")
    @APIResponse(responseCode = "422", description = WEAK)
    @APIResponse(responseCode = "423", description = "Too many wrong tries (`locked`)")
    @APIResponse(responseCode = "503", description = BUSY)
    public Response change(@Valid @NotNull PasswordChange change) {
        SignedIn signedIn = actor.require();
        changePassword.change(signedIn.accountId(), change.current(), change.next(), signedIn.sessionId(), actor.get());
        known.forget(signedIn.accountId());
        return Response.noContent().build();
    }

    @POST
    @Path("/confirm")
    @Authenticated
    @SessionOnly
    @BeforeSecondFactor
    @Operation(
            summary = "Give the password again before a grave act",
            description = "Access: whoever is signed in. For ten minutes this device may then do what asks for it"
                    + " (`password-needed`), as it may after signing in.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Confirmation.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"password\":\"" + DemoAccounts.PASSWORD + "\"}")))
    @APIResponse(responseCode = "204", description = "Confirmed")
    @APIResponse(responseCode = "422", description = "The password is wrong (`wrong-password`), missing or too long")
    @APIResponse(responseCode = "423", description = "Too many wrong tries (`locked`)")
    @APIResponse(responseCode = "503", description = BUSY)
    public Response confirm(@Valid @NotNull Confirmation confirmation) {
        SignedIn signedIn = actor.require();
        confirmPassword.confirm(signedIn.accountId(), confirmation.password(), signedIn.sessionId(), actor.get());
        return Response.noContent().build();
    }

    private TokenAnswer tokens(String refreshToken, UUID account, UUID family) {
        return new TokenAnswer(accessTokens.issue(account, family), refreshToken, AccessTokens.GOOD_FOR.toSeconds());
    }

    private Me signedIn(OpenedSession opened, boolean remember, HttpServerResponse response) {
        cookie.set(response, opened, remember);
        Account account = opened.account();
        return Me.of(
                account, codes.of(account.id()), opened.secondFactorDue(), SessionCookie.csrfToken(opened.token()));
    }
}
