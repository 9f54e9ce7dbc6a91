package io.taalentio.api.account;

import io.quarkus.security.Authenticated;
import io.taalentio.api.demo.ExampleIds;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.security.SessionOnly;
import io.taalentio.api.web.RateLimited;
import io.taalentio.core.account.AskEmailChange;
import io.taalentio.core.account.ConfirmEmailChange;
import io.taalentio.core.account.DemoAccounts;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/account/email-change")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
public class EmailChangeResource {

    /** @param password the account's, once more */
    @Schema(name = "EmailChangeRequest")
    public record Ask(
            @NotBlank @Size(max = 254) String newEmail,
            @NotEmpty @Size(max = 1000) String password) {}

    /** @param token what follows {@code #} in the mailed link */
    @Schema(name = "EmailChangeProof")
    public record Proof(@NotBlank @Size(max = 200) String token) {}

    private final AskEmailChange ask;
    private final ConfirmEmailChange confirm;
    private final KnownSessions known;
    private final CurrentActor actor;

    EmailChangeResource(AskEmailChange ask, ConfirmEmailChange confirm, KnownSessions known, CurrentActor actor) {
        this.ask = ask;
        this.confirm = confirm;
        this.known = known;
        this.actor = actor;
    }

    @POST
    @Authenticated
    @SessionOnly
    @RateLimited(RateLimited.Limit.MAIL_REQUESTS)
    @Operation(
            summary = "Ask for another e-mail address",
            description =
                    "Access: whoever is signed in. A link goes to the new address and puts it in force; a notice goes"
                            + " to the present one. The answer does not tell whether somebody has an account with the new address.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Ask.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value =
                                                    "{\"newEmail\":\"awa.ailleurs@demo.taalentio.example\",\"password\":\""
                                                            + DemoAccounts.PASSWORD + "\"}")))
    @APIResponse(responseCode = "202", description = "If the address is free, a link is on its way to it")
    @APIResponse(responseCode = "409", description = "It is the account's address already (`email-same`)")
    @APIResponse(
            responseCode = "422",
            description = "Not an e-mail address (`invalid-email`), or the password is wrong (`wrong-password`)")
    @APIResponse(responseCode = "423", description = "Too many wrong passwords (`locked`)")
    @APIResponse(responseCode = "503", description = "Too many passwords are being checked at once (`busy`)")
    public Response ask(@Valid @NotNull Ask body) {
        ask.ask(actor.accountId(), body.newEmail(), body.password(), actor.get());
        return Response.accepted().build();
    }

    @POST
    @Path("/confirm")
    @PermitAll
    @Operation(
            summary = "Put the new e-mail address in force by the mailed link",
            description =
                    "Access: whoever holds the link. Sign-in and own profiles bear the new address from then on; the"
                            + " former one gets a notice.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Proof.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"token\":\"" + ExampleIds.EMAIL_TOKEN + "\"}")))
    @APIResponse(responseCode = "204", description = "The new address is in force")
    @APIResponse(responseCode = "409", description = "Somebody else has an account with it by now (`email-used`)")
    @APIResponse(
            responseCode = "410",
            description = "The link is unknown, used, replaced or past its time (`token-expired`)")
    @APIResponse(responseCode = "422", description = "The token is missing or too long")
    public Response confirm(@Valid @NotNull Proof proof) {
        known.forget(confirm.confirm(proof.token(), actor.get()).id());
        return Response.noContent().build();
    }
}
