package io.taalentio.api.account;

import io.quarkus.security.Authenticated;
import io.taalentio.api.demo.ExampleIds;
import io.taalentio.api.security.BeforeSecondFactor;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.web.Idempotent;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.AttachProfile;
import io.taalentio.core.account.ChangeLanguage;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
public class AccountResource {

    /** The languages the product speaks, as they are written in the API. */
    @Schema(name = "ProductLanguage")
    public enum Spoken {
        fr,
        en;

        Language language() {
            return Language.of(name());
        }
    }

    @Schema(name = "AccountChange")
    public record Change(@NotNull Spoken language) {}

    /** @param token what follows {@code #} in the mailed link */
    public record Attach(@NotBlank @Size(max = 200) String token) {}

    private final Accounts accounts;
    private final ChangeLanguage changeLanguage;
    private final AttachProfile attachProfile;
    private final KnownSessions known;
    private final CurrentActor actor;

    AccountResource(
            Accounts accounts,
            ChangeLanguage changeLanguage,
            AttachProfile attachProfile,
            KnownSessions known,
            CurrentActor actor) {
        this.accounts = accounts;
        this.changeLanguage = changeLanguage;
        this.attachProfile = attachProfile;
        this.known = known;
        this.actor = actor;
    }

    @GET
    @Authenticated
    @BeforeSecondFactor
    @Operation(summary = "One's own account", description = "Access: whoever is signed in.")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = Me.AccountView.class)))
    public Me.AccountView account() {
        return accounts.find(actor.accountId()).map(Me.AccountView::of).orElseThrow(() -> new NotFound("not-found"));
    }

    @PATCH
    @Authenticated
    @BeforeSecondFactor
    @Operation(
            summary = "Change the language the product speaks",
            description = "Access: whoever is signed in. On screen and by mail.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Change.class),
                            examples = @ExampleObject(name = "english", value = "{\"language\":\"en\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = Me.AccountView.class)))
    @APIResponse(responseCode = "400", description = "Not a language of the product (`wrong-type`)")
    public Me.AccountView change(@Valid @NotNull Change change) {
        UUID id = actor.accountId();
        Me.AccountView changed =
                Me.AccountView.of(changeLanguage.change(id, change.language().language()));
        known.forget(id);
        return changed;
    }

    @POST
    @Path("/attach")
    @PermitAll
    @Idempotent
    @Operation(
            summary = "Take a registered profile into one's account by the mailed link",
            description = "Access: whoever holds the link; it acts for the account it was mailed to.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Attach.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"token\":\"" + ExampleIds.ATTACH_TOKEN + "\"}")))
    @APIResponse(responseCode = "204", description = "The profile belongs to the account")
    @APIResponse(
            responseCode = "409",
            description = "The profile or the account already has another (`already-attached`)")
    @APIResponse(responseCode = "410", description = "The link is unknown, used or past its time (`token-expired`)")
    @APIResponse(responseCode = "422", description = "The token is missing or too long")
    public Response attach(@Valid @NotNull Attach attach) {
        attachProfile.attach(attach.token(), actor.get());
        return Response.noContent().build();
    }
}
