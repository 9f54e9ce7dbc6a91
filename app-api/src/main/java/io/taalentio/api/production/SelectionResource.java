package io.taalentio.api.production;

import io.taalentio.api.mail.MailDelivery;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.core.access.Permission;
import io.taalentio.core.production.ProductionAccess;
import io.taalentio.core.production.SelectionMails;
import io.taalentio.core.production.SelectionMails.Outcome;
import io.taalentio.core.production.SelectionMails.Skipped;
import io.taalentio.core.production.SendSelection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
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

/** Telling the selected. */
@Path("/api/v1/cinema/projects/{id}/selection-emails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class SelectionResource {

    private static final String PROJECT = "id of the project";

    /** @param assignmentIds who is told, again where they were told before; absent for everybody not told yet */
    public record SelectionRequest(
            @Nullable @Size(min = 1, max = 2000) List<@NotNull UUID> assignmentIds) {}

    /**
     * What became of one mail.
     *
     * @param code of the assignment
     * @param skipped why there was no mail
     * @param error of the mail server, where it failed
     */
    public record SelectionResult(
            UUID assignmentId,
            String code,
            String firstName,
            String lastName,
            Outcome outcome,
            @Nullable Skipped skipped,
            @Nullable String error) {}

    /**
     * A mailing and how far it is.
     *
     * @param waiting mails on their way
     * @param sent mails taken by the mail server, or kept for administrators where there is none
     * @param done nothing waits any more
     */
    public record SelectionProgress(
            UUID run,
            Instant askedAt,
            long waiting,
            long sent,
            long failed,
            long skipped,
            boolean done,
            List<SelectionResult> results) {

        static SelectionProgress of(SelectionMails.Progress p) {
            return new SelectionProgress(
                    p.run(),
                    p.at(),
                    p.count(Outcome.WAITING),
                    p.count(Outcome.SENT),
                    p.count(Outcome.FAILED),
                    p.count(Outcome.SKIPPED),
                    p.count(Outcome.WAITING) == 0,
                    p.results().stream()
                            .map(r -> new SelectionResult(
                                    r.assignmentId(),
                                    r.code(),
                                    r.firstName(),
                                    r.lastName(),
                                    r.outcome(),
                                    r.skipped(),
                                    r.error()))
                            .toList());
        }
    }

    private final SendSelection sendSelection;
    private final SelectionMails mails;
    private final ProductionAccess access;
    private final MailDelivery delivery;
    private final CurrentActor actor;

    SelectionResource(
            SendSelection sendSelection,
            SelectionMails mails,
            ProductionAccess access,
            MailDelivery delivery,
            CurrentActor actor) {
        this.sendSelection = sendSelection;
        this.mails = mails;
        this.access = access;
        this.delivery = delivery;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Idempotent
    @Operation(
            summary = "Tell the talents of a project that they were selected",
            description =
                    "One mail each, with the project, the part, the dates, how to reach the company, and a link to"
                            + " confirm or decline. The mails leave in the background; ask with GET how far they are.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SelectionRequest.class),
                            examples = @ExampleObject(name = "everybody not told yet", value = "{}")))
    @APIResponse(
            responseCode = "202",
            description = "On their way",
            content = @Content(schema = @Schema(implementation = SelectionProgress.class)))
    @APIResponse(responseCode = "403", description = ProjectResource.NOT_THEIRS)
    @APIResponse(responseCode = "404", description = ProjectResource.MISSING)
    @APIResponse(responseCode = "409", description = "`project-closed`: the project is completed or archived")
    @APIResponse(responseCode = "422", description = "An assignment is not of this project")
    public Response send(
            @Parameter(description = PROJECT) @PathParam("id") UUID id, @Valid @NotNull SelectionRequest request) {
        SelectionMails.Progress progress = sendSelection.send(id, request.assignmentIds(), actor.get());
        delivery.soon();
        return Response.accepted(SelectionProgress.of(progress)).build();
    }

    @GET
    @Needs({Permission.READ_PROJECTS, Permission.MANAGE_PRODUCTIONS})
    @Operation(
            summary = "How far the latest selection mails of a project are",
            description = "Each person with what became of the mail.")
    @APIResponse(
            responseCode = "200",
            description = "The latest mailing",
            content = @Content(schema = @Schema(implementation = SelectionProgress.class)))
    @APIResponse(responseCode = "204", description = "Nobody was told yet")
    @APIResponse(responseCode = "404", description = ProjectResource.MISSING)
    public Response progress(@Parameter(description = PROJECT) @PathParam("id") UUID id) {
        access.projectToRead(id, actor.get());
        return mails.latest(id)
                .map(progress -> Response.ok(SelectionProgress.of(progress)).build())
                .orElseGet(() -> Response.noContent().build());
    }
}
