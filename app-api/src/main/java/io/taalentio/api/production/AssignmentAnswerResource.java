package io.taalentio.api.production;

import io.quarkus.security.Authenticated;
import io.taalentio.api.mail.MailDelivery;
import io.taalentio.api.production.OwnAssignmentViews.OwnAssignment;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.core.code.BadgeSigner;
import io.taalentio.core.code.QrPictures;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.production.AnswerAssignment;
import io.taalentio.core.production.Assignment;
import io.taalentio.core.production.AssignmentDirectory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A talent's own answer to a selection, and the badge to show. */
@Path("/api/v1/cinema/assignments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class AssignmentAnswerResource {

    private static final String OWN = "For whoever is assigned.";
    private static final String NOT_OWN = "No such assignment, or not one's own";
    private static final String STATE = "`invalid-state`: not told yet, answered before, or no longer on the project";

    private final AnswerAssignment answers;
    private final OwnAssignmentViews views;
    private final MailDelivery delivery;
    private final BadgeSigner signer;
    private final QrPictures pictures;
    private final CurrentActor actor;

    AssignmentAnswerResource(
            AnswerAssignment answers,
            OwnAssignmentViews views,
            MailDelivery delivery,
            BadgeSigner signer,
            QrPictures pictures,
            CurrentActor actor) {
        this.answers = answers;
        this.views = views;
        this.delivery = delivery;
        this.signer = signer;
        this.pictures = pictures;
        this.actor = actor;
    }

    @POST
    @Path("/confirm")
    @Authenticated
    @Operation(summary = "Confirm a selection", description = OWN + " Who runs the project is told.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = NOT_OWN)
    @APIResponse(responseCode = "409", description = STATE)
    public OwnAssignment confirm(@Parameter(description = "id of the assignment") @PathParam("id") UUID id) {
        return told(answers.signedIn(id, true, actor.get()));
    }

    @POST
    @Path("/decline")
    @Authenticated
    @Operation(summary = "Decline a selection", description = OWN + " Who runs the project is told.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = NOT_OWN)
    @APIResponse(responseCode = "409", description = STATE)
    public OwnAssignment decline(@Parameter(description = "id of the assignment") @PathParam("id") UUID id) {
        return told(answers.signedIn(id, false, actor.get()));
    }

    @GET
    @Path("/badge.svg")
    @Produces("image/svg+xml")
    @Authenticated
    @Operation(
            summary = "Show the QR code of one's own badge",
            description = OWN + " To be scanned from a telephone when the printed badge is not at hand.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = NOT_OWN + ", or no longer on the project")
    public Response badge(@Parameter(description = "id of the assignment") @PathParam("id") UUID id) {
        Assignment own = answers.own(id, actor.get());
        if (!own.status().open()) {
            throw new NotFound("not-found");
        }
        return Response.ok(pictures.svg(signer.sign(own.code())), "image/svg+xml")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private OwnAssignment told(AssignmentDirectory.Row row) {
        delivery.soon();
        return views.of(row);
    }
}
