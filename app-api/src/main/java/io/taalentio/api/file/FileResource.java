package io.taalentio.api.file;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.search.ShowPicture;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Photos by their address. */
@Path("/api/v1/files")
@Tag(name = "Files")
public class FileResource {

    private final ShowPicture showPicture;
    private final Served served;
    private final CurrentActor actor;

    FileResource(ShowPicture showPicture, Served served, CurrentActor actor) {
        this.showPicture = showPicture;
        this.served = served;
        this.actor = actor;
    }

    @GET
    @Path("/{fileId}/{variant}")
    @PermitAll
    @Produces("image/jpeg")
    @Operation(
            summary = "See a photo",
            description = "Profile and gallery photos: for anybody while they are on a public page, otherwise for staff"
                    + " who list such profiles and for the owner. The content under an address never changes; CVs and"
                    + " identity documents are not handed out here.")
    @APIResponse(
            responseCode = "200",
            description = "The picture, without any metadata",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such picture, or none the caller may see")
    public Response read(
            @Parameter(example = "0190b7a0-0000-7000-8000-000000000001") @PathParam("fileId") UUID fileId,
            @Parameter(
                            description = "`photo` (longest edge 1200 pixels) or `thumb` (320)",
                            example = "thumb",
                            schema = @Schema(enumeration = {"photo", "thumb"}))
                    @PathParam("variant")
                    String variant,
            @Context Request request) {
        FileVariant size = FileVariant.of(variant)
                .filter(v -> v == FileVariant.PHOTO || v == FileVariant.THUMB)
                .orElseThrow(() -> new NotFound("not-found"));
        ShowPicture.Shown shown = showPicture.show(fileId, size, actor.get());
        return served.picture(shown.blob(), shown.toAll(), request);
    }
}
