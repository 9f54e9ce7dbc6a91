package io.taalentio.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.taalentio.api.demo.ExampleIds;
import io.taalentio.api.security.BeforeSecondFactor;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.security.SessionOnly;
import io.taalentio.api.security.SignedIn;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.DisableSecondFactor;
import io.taalentio.core.account.RenewRecoveryCodes;
import io.taalentio.core.account.SecondFactor;
import io.taalentio.core.account.SecondFactorRule;
import io.taalentio.core.account.SecondFactors;
import io.taalentio.core.account.SetUpSecondFactor;
import io.taalentio.core.code.QrPictures;
import io.taalentio.core.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/account/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
@SessionOnly
public class SecondFactorResource {

    private static final String AGAIN =
            "The password was last given more than ten minutes ago (`password-needed`): see `POST /auth/confirm`";
    private static final int LABEL_MAX = 100;

    /**
     * @param enabled whether signing in takes a code besides the password
     * @param since when it was set up
     * @param recoveryCodesLeft not used yet, of ten
     * @param compulsory whether a role of the account demands one
     * @param due from when on nothing else is open before it is set up; absent when nothing is asked for
     */
    @Schema(
            name = "SecondFactorState",
            requiredProperties = {"enabled", "recoveryCodesLeft", "compulsory"})
    public record State(
            boolean enabled,
            @Nullable Instant since,
            int recoveryCodesLeft,
            boolean compulsory,
            @Nullable Instant due) {}

    /**
     * What an authenticator app is told; shown once.
     *
     * @param secret Base32, to be typed where no camera is at hand
     * @param uri the same for the app on this very device
     * @param qr the same as an SVG picture
     */
    @Schema(
            name = "SecondFactorSecret",
            requiredProperties = {"secret", "uri", "qr"})
    public record Secret(String secret, String uri, String qr) {}

    /** @param code six digits the app shows now */
    @Schema(name = "SecondFactorCode")
    public record Code(@NotBlank @Size(max = 20) String code) {}

    /** @param recoveryCodes each good for one sign-in without the app; shown once */
    @Schema(name = "RecoveryCodes", requiredProperties = "recoveryCodes")
    public record Codes(@JsonProperty("recoveryCodes") List<String> recoveryCodes) {}

    private final SetUpSecondFactor setUp;
    private final RenewRecoveryCodes renewCodes;
    private final DisableSecondFactor disable;
    private final SecondFactors factors;
    private final SecondFactorRule rule;
    private final Accounts accounts;
    private final QrPictures pictures;
    private final KnownSessions known;
    private final CurrentActor actor;

    SecondFactorResource(
            SetUpSecondFactor setUp,
            RenewRecoveryCodes renewCodes,
            DisableSecondFactor disable,
            SecondFactors factors,
            SecondFactorRule rule,
            Accounts accounts,
            QrPictures pictures,
            KnownSessions known,
            CurrentActor actor) {
        this.setUp = setUp;
        this.renewCodes = renewCodes;
        this.disable = disable;
        this.factors = factors;
        this.rule = rule;
        this.accounts = accounts;
        this.pictures = pictures;
        this.known = known;
        this.actor = actor;
    }

    @GET
    @Authenticated
    @BeforeSecondFactor
    @Operation(summary = "One's second factor", description = "Access: whoever is signed in.")
    @APIResponse(
            responseCode = "200",
            description = "Whether there is one, and whether there must be",
            content = @Content(schema = @Schema(implementation = State.class)))
    public State state() {
        SignedIn signedIn = actor.require();
        Optional<SecondFactor> factor = factors.of(signedIn.accountId());
        return new State(
                factor.isPresent(),
                factor.map(SecondFactor::confirmedAt).orElse(null),
                factors.codesLeft(signedIn.accountId()),
                rule.demandedOf(signedIn.roles()),
                signedIn.secondFactorDue());
    }

    @POST
    @Authenticated
    @BeforeSecondFactor
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Begin to set up an authenticator app",
            description = "Access: whoever is signed in. The secret is in force once a code made from it came back; one"
                    + " that was in force before stays so until then.")
    @APIResponse(
            responseCode = "200",
            description = "What the app is told",
            content = @Content(schema = @Schema(implementation = Secret.class)))
    @APIResponse(responseCode = "403", description = AGAIN)
    public Secret begin() {
        SignedIn signedIn = actor.require();
        Account account = accounts.find(signedIn.accountId()).orElseThrow(() -> new NotFound("not-found"));
        SecondFactor proposal = setUp.propose(account.id(), signedIn.sessionId());
        String uri = uri(account.email().value(), proposal.secret());
        return new Secret(proposal.secret(), uri, pictures.svg(uri));
    }

    @POST
    @Path("/confirm")
    @Authenticated
    @BeforeSecondFactor
    @Operation(
            summary = "Put the authenticator app in force by its first code",
            description = "Access: whoever is signed in. All other devices are signed out. The code of the example is"
                    + " to be replaced by what the app shows: it changes every thirty seconds.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Code.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"code\":\"" + ExampleIds.FIRST_CODE + "\"}")))
    @APIResponse(
            responseCode = "200",
            description = "In force; the recovery codes are shown this once",
            content = @Content(schema = @Schema(implementation = Codes.class)))
    @APIResponse(
            responseCode = "410",
            description = "No secret was asked for within the last half hour (`enrolment-expired`)")
    @APIResponse(responseCode = "422", description = "The code is not the one shown now (`wrong-code`)")
    public Codes confirm(@Valid @NotNull Code code) {
        SignedIn signedIn = actor.require();
        List<String> codes = setUp.confirm(signedIn.accountId(), code.code(), signedIn.sessionId(), actor.get());
        known.forget(signedIn.accountId());
        return new Codes(codes);
    }

    @POST
    @Path("/recovery-codes")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Get new recovery codes",
            description = "Access: whoever is signed in. The former ones stop working.")
    @APIResponse(
            responseCode = "200",
            description = "Shown this once",
            content = @Content(schema = @Schema(implementation = Codes.class)))
    @APIResponse(responseCode = "403", description = AGAIN)
    @APIResponse(responseCode = "409", description = "There is no second factor (`no-second-factor`)")
    public Codes renewCodes() {
        SignedIn signedIn = actor.require();
        return new Codes(renewCodes.renew(signedIn.accountId(), signedIn.sessionId(), actor.get()));
    }

    @DELETE
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Do without a second factor again",
            description = "Access: whoever is signed in. Its owner is told by mail.")
    @APIResponse(responseCode = "204", description = "The password alone signs in")
    @APIResponse(responseCode = "403", description = AGAIN)
    @APIResponse(
            responseCode = "409",
            description = "A role of the account demands one (`second-factor-compulsory`), or there is none"
                    + " (`no-second-factor`)")
    public Response disable() {
        SignedIn signedIn = actor.require();
        disable.disable(signedIn.accountId(), signedIn.sessionId(), actor.get());
        return Response.noContent().build();
    }

    private static String uri(String email, String secret) {
        String name = email.length() <= LABEL_MAX ? email : email.substring(0, LABEL_MAX);
        return "otpauth://totp/taalentio:" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=taalentio";
    }
}
