package io.taalentio.api.search;

import io.taalentio.api.demo.ExampleIds;
import io.taalentio.core.search.StopAlert;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ends the alerts of a saved search by what was mailed, without signing in. */
@Path("/api/v1/saved-searches/alerts")
@Tag(name = "Search")
@APIResponse(responseCode = "410", description = "The link is unknown or past its time (`token-expired`)")
@APIResponse(responseCode = "422", description = "The token is missing or too long")
public class AlertStopResource {

    private static final String TOKEN = "the secret of the mailed link";

    /** @param token the fragment of the link at the foot of an alert */
    public record AlertToken(@NotBlank @Size(max = 100) String token) {}

    private final StopAlert stopAlert;

    AlertStopResource(StopAlert stopAlert) {
        this.stopAlert = stopAlert;
    }

    @POST
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "End the alerts of a saved search by the mailed link",
            description = "Access: whoever holds the link, without signing in. Again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AlertToken.class),
                            examples =
                                    @ExampleObject(
                                            name = "demo",
                                            value = "{\"token\":\"" + ExampleIds.ALERT_TOKEN + "\"}")))
    @APIResponse(responseCode = "204", description = "No more alerts of that search")
    public void stop(@Valid @NotNull AlertToken token) {
        stopAlert.stop(token.token());
    }

    @POST
    @Path("/unsubscribe")
    @PermitAll
    @Operation(
            summary = "End the alerts of a saved search at the push of the mail program's button",
            description = "Access: whoever holds the link. One-click unsubscription (RFC 8058), as the headers"
                    + " `List-Unsubscribe` and `List-Unsubscribe-Post` of each alert offer it; what the request holds beside"
                    + " the token does not count. Again changes nothing.")
    @APIResponse(responseCode = "204", description = "No more alerts of that search")
    public void unsubscribe(
            @Parameter(description = TOKEN, example = ExampleIds.ALERT_TOKEN)
                    @QueryParam("token")
                    @NotBlank
                    @Size(max = 100)
                    String token) {
        stopAlert.stop(token);
    }
}
