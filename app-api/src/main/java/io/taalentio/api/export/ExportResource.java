package io.taalentio.api.export;

import io.taalentio.api.search.CinemaQuery;
import io.taalentio.api.search.PersonQuery;
import io.taalentio.api.search.StoredQueries;
import io.taalentio.api.search.TalentQuery;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.export.ExportFormat;
import io.taalentio.core.export.ExportOrder;
import io.taalentio.core.export.TakeShortList;
import io.taalentio.core.profile.ProfileKind;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Short lists, handed over at once. */
@Path("/api/v1/exports")
@Tag(name = "Exports")
public class ExportResource {

    private static final String ABOUT =
            "Access: ADMIN, RECRUITER. At most 1,000 people, the filters as those of the list; more takes an export job."
                    + " Every export is recorded with its columns and its search.";

    private final TakeShortList takeShortList;
    private final CurrentActor actor;
    private final Clock clock;

    ExportResource(TakeShortList takeShortList, CurrentActor actor, Clock clock) {
        this.takeShortList = takeShortList;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Path("/talents")
    @Needs(Permission.EXPORT_LISTS)
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Take a short list of talents out", description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = "The file, to be saved",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller may not have such a list, filter or column")
    @APIResponse(
            responseCode = "422",
            description = "A filter or a column is not valid; `too-many-rows`: the list is longer")
    public Response talents(@BeanParam TalentQuery query, @BeanParam ShortListForm form) {
        return taken(ProfileKind.TALENT, query, form);
    }

    @GET
    @Path("/cinema")
    @Needs(Permission.EXPORT_LISTS)
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Take a short list of cinema talents out", description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = "The file, to be saved",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller may not have such a list, filter or column")
    @APIResponse(
            responseCode = "422",
            description = "A filter or a column is not valid; `too-many-rows`: the list is longer")
    public Response cinema(@BeanParam CinemaQuery query, @BeanParam ShortListForm form) {
        return taken(ProfileKind.CINEMA, query, form);
    }

    private Response taken(ProfileKind kind, PersonQuery query, ShortListForm form) {
        Actor reader = actor.get();
        ExportFormat format = form.format;
        ExportOrder order = new ExportOrder(
                kind, format, reader.language(), form.columns(kind, reader), StoredQueries.of(query), List.of());
        return Response.ok(takeShortList.take(order, reader), format.mime())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + ExportViews.fileName(kind, format, clock.instant()) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
