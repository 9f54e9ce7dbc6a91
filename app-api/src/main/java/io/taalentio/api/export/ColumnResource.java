package io.taalentio.api.export;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.export.ColumnSet;
import io.taalentio.core.export.ColumnSets;
import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ExportFormat;
import io.taalentio.core.export.KeepColumnSet;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.ProfileKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** The columns a list can be taken out with, and the choices of them that people keep. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports")
public class ColumnResource {

    private static final String KIND = "which list, TALENT or CINEMA";

    /**
     * A column.
     *
     * @param contact it says how to reach people
     * @param usual in a workbook or text table when nobody chose
     * @param printed in a printed list when nobody chose
     */
    public record ColumnView(ExportColumn key, String label, boolean contact, boolean usual, boolean printed) {}

    /** A choice of columns to keep. */
    public record NewColumnSet(
            @NotNull ProfileKind kind,
            @NotBlank @Size(max = 80) String name,
            @NotEmpty @Size(max = 30) List<ExportColumn> columns) {}

    /** A choice of columns that was kept. */
    public record ColumnSetView(UUID id, ProfileKind kind, String name, List<ExportColumn> columns, Instant createdAt) {

        static ColumnSetView of(ColumnSet set) {
            return new ColumnSetView(set.id(), set.kind(), set.name(), set.columns(), set.createdAt());
        }
    }

    private final ColumnSets sets;
    private final KeepColumnSet keepColumnSet;
    private final CurrentActor actor;

    ColumnResource(ColumnSets sets, KeepColumnSet keepColumnSet, CurrentActor actor) {
        this.sets = sets;
        this.keepColumnSet = keepColumnSet;
        this.actor = actor;
    }

    @GET
    @Path("/export-columns")
    @Needs(Permission.EXPORT_LISTS)
    @Operation(
            summary = "List the columns a list can be taken out with",
            description = "Access: ADMIN, RECRUITER. Those the caller may have, in their usual order.")
    @APIResponse(responseCode = "200", description = "The columns")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Neither an administrator nor a recruiter")
    public List<ColumnView> columns(
            @Parameter(description = KIND, example = "TALENT") @QueryParam("kind") @DefaultValue("TALENT")
                    ProfileKind kind) {
        Actor reader = actor.get();
        List<ExportColumn> usual = ExportColumn.usual(kind, ExportFormat.XLSX, reader);
        List<ExportColumn> printed = ExportColumn.usual(kind, ExportFormat.PDF, reader);
        return ExportColumn.all(kind, reader).stream()
                .map(column -> new ColumnView(
                        column,
                        column.label().in(reader.language()),
                        column.contact(),
                        usual.contains(column),
                        printed.contains(column)))
                .toList();
    }

    @GET
    @Path("/export-column-sets")
    @Needs(Permission.EXPORT_LISTS)
    @Operation(summary = "List the choices of columns one keeps", description = "Access: ADMIN, RECRUITER; one's own.")
    @APIResponse(responseCode = "200", description = "By name")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Neither an administrator nor a recruiter")
    public List<ColumnSetView> sets(
            @Parameter(description = KIND, example = "TALENT") @QueryParam("kind") @DefaultValue("TALENT")
                    ProfileKind kind) {
        return sets.of(actor.accountId(), kind).stream().map(ColumnSetView::of).toList();
    }

    @POST
    @Path("/export-column-sets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.EXPORT_LISTS)
    @Idempotent
    @Operation(summary = "Keep a choice of columns", description = "Access: ADMIN, RECRUITER; one's own.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewColumnSet.class),
                            examples =
                                    @ExampleObject(
                                            name = "for the phone",
                                            value = "{\"kind\":\"TALENT\",\"name\":\"Pour appeler\","
                                                    + "\"columns\":[\"LAST_NAME\",\"FIRST_NAME\",\"PHONE\"]}")))
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location says where",
            content = @Content(schema = @Schema(implementation = ColumnSetView.class)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Neither an administrator nor a recruiter")
    @APIResponse(responseCode = "409", description = "`name-taken`, or fifty are kept already (`too-many`)")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Response keep(@Valid @NotNull NewColumnSet set) {
        ColumnSet kept = keepColumnSet.keep(set.kind(), set.name(), set.columns(), actor.get());
        return Response.created(URI.create("/api/v1/export-column-sets/" + kept.id()))
                .entity(ColumnSetView.of(kept))
                .build();
    }

    @DELETE
    @Path("/export-column-sets/{id}")
    @Needs(Permission.EXPORT_LISTS)
    @Operation(summary = "Forget a choice of columns", description = "Access: ADMIN, RECRUITER; one's own.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Neither an administrator nor a recruiter")
    @APIResponse(responseCode = "404", description = "No such choice, or somebody else's")
    public void forget(@Parameter(description = "id of the choice") @PathParam("id") UUID id) {
        if (!sets.remove(id, actor.accountId())) {
            throw new NotFound("not-found");
        }
    }
}
