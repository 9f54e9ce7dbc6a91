package io.taalentio.api.production;

import io.taalentio.api.mail.MailDelivery;
import io.taalentio.api.production.OwnAssignmentViews.OwnAssignment;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.web.RateLimited;
import io.taalentio.core.production.AnswerAssignment;
import io.taalentio.core.production.AssignmentDirectory;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

/** Where the link of a selection mail leads, without signing in. */
@Path("/api/v1/public/selections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class SelectionLinkResource {

    private static final String STATE = "`invalid-state`: not told yet, answered before, or no longer on the project";

    /** The secret of a selection mail's link. */
    public record LinkToken(@NotBlank @Size(max = 100) String token) {}

    /** @param confirm false to decline */
    public record LinkAnswer(
            @NotBlank @Size(max = 100) String token,
            @NotNull Boolean confirm) {}

    private final AnswerAssignment answers;
    private final OwnAssignmentViews views;
    private final MailDelivery delivery;
    private final CurrentActor actor;

    SelectionLinkResource(
            AnswerAssignment answers, OwnAssignmentViews views, MailDelivery delivery, CurrentActor actor) {
        this.answers = answers;
        this.views = views;
        this.delivery = delivery;
        this.actor = actor;
    }

    @POST
    @Path("/look")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @RateLimited
    @Operation(
            summary = "See what the link of a selection mail is about",
            description = "Reading it does not use the link up.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = LinkToken.class),
                            examples = @ExampleObject(name = "a link", value = "{\"token\":\"demo-selection-token\"}")))
    @APIResponse(responseCode = "200", description = "The assignment")
    @APIResponse(responseCode = "410", description = "`token-expired`: the link was used or is too old")
    public OwnAssignment look(@Valid @NotNull LinkToken link) {
        return views.of(answers.look(link.token()));
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @RateLimited
    @Operation(
            summary = "Confirm or decline by the link of a selection mail",
            description = "The link is used up with it. Who runs the project is told.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = LinkAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "yes",
                                            value = "{\"token\":\"demo-selection-answer\",\"confirm\":true}")))
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "409", description = STATE)
    @APIResponse(responseCode = "410", description = "`token-expired`: the link was used or is too old")
    public OwnAssignment answer(@Valid @NotNull LinkAnswer answer) {
        return told(answers.byLink(answer.token(), answer.confirm(), actor.get()));
    }

    private OwnAssignment told(AssignmentDirectory.Row row) {
        delivery.soon();
        return views.of(row);
    }
}
