package io.taalentio.api.account;

import io.taalentio.api.demo.ExampleIds;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.SessionCookie;
import io.taalentio.core.account.DemoAccounts;
import io.taalentio.core.account.OpenedSession;
import io.taalentio.core.account.ProfileCodes;
import io.taalentio.core.account.SetUp;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class SetUpResource {

    @Schema(name = "SetUpState", requiredProperties = "needed")
    public record State(boolean needed) {}

    /** @param token what follows {@code #} in the link printed when the product was started */
    public record FirstAdmin(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @NotBlank @Size(max = 254) String email,
            @NotEmpty @Size(max = 1000) String password) {}

    private final SetUp setUp;
    private final SetUp.Invitation invitation;
    private final ProfileCodes codes;
    private final SessionCookie cookie;
    private final CurrentActor actor;

    SetUpResource(
            SetUp setUp, SetUp.Invitation invitation, ProfileCodes codes, SessionCookie cookie, CurrentActor actor) {
        this.setUp = setUp;
        this.invitation = invitation;
        this.codes = codes;
        this.cookie = cookie;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Operation(summary = "Whether the first administrator is still to be created")
    @APIResponse(
            responseCode = "200",
            description = "The state",
            content = @Content(schema = @Schema(implementation = State.class)))
    public State state() {
        return new State(invitation.needed());
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Create the first administrator",
            description = "Access: whoever holds the one-time link that a fresh installation prints in its log. Signs"
                    + " in with a session cookie. The token of the example is to be replaced by what follows `#` in"
                    + " that link: an installation has no first password anybody could know.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FirstAdmin.class),
                            examples =
                                    @ExampleObject(
                                            name = "with the printed token",
                                            value = "{\"token\":\"the-printed-token\",\"firstName\":\"Aminata\","
                                                    + "\"lastName\":\"Administration\","
                                                    + "\"email\":\"" + ExampleIds.ADMIN + "\","
                                                    + "\"password\":\"" + DemoAccounts.PASSWORD + "\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Created and signed in",
            content = @Content(schema = @Schema(implementation = Me.class)))
    @APIResponse(responseCode = "409", description = "The e-mail has an account already (`email-used`)")
    @APIResponse(
            responseCode = "410",
            description = "The link is unknown, used, or replaced by a later start (`token-expired`)")
    @APIResponse(responseCode = "422", description = "Every refused field is named, the password's too")
    @APIResponse(responseCode = "503", description = "Too many passwords are being checked at once (`busy`)")
    public Me create(@Valid @NotNull FirstAdmin admin, HttpServerResponse response) {
        OpenedSession opened = setUp.complete(
                new SetUp.Command(
                        admin.token(),
                        admin.firstName(),
                        admin.lastName(),
                        admin.email(),
                        admin.password(),
                        actor.language()),
                actor.get());
        cookie.set(response, opened, false);
        return Me.of(
                opened.account(),
                codes.of(opened.account().id()),
                opened.secondFactorDue(),
                SessionCookie.csrfToken(opened.token()));
    }
}
