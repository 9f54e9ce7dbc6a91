package io.taalentio.api.file;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.OwnerOr;
import io.taalentio.core.access.Permission;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.OpenDocument;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is printed of a cinema talent, and the photo of the identity document. */
@Path("/api/v1/cinema/talents")
@Tag(name = "Cinema profiles")
public class CinemaPrintResource {

    private static final String REF = "code or id";

    private final Prints prints;
    private final OpenDocument openDocument;
    private final Served served;
    private final CurrentActor actor;

    CinemaPrintResource(Prints prints, OpenDocument openDocument, Served served, CurrentActor actor) {
        this.prints = prints;
        this.openDocument = openDocument;
        this.served = served;
        this.actor = actor;
    }

    @GET
    @Path("/{ref}/qr.svg")
    @PermitAll
    @Produces("image/svg+xml")
    @Operation(summary = "Draw the QR code of a cinema talent as SVG", description = Prints.ABOUT_QR)
    @APIResponse(
            responseCode = "200",
            description = "The QR code, level M with a border of four modules",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "404", description = "Not a code of this kind, nor an id the caller may know of")
    public Response qrSvg(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Context Request request) {
        return prints.svg(ProfileKind.CINEMA, ref, request);
    }

    @GET
    @Path("/{ref}/qr.png")
    @PermitAll
    @Produces("image/png")
    @Operation(summary = "Draw the QR code of a cinema talent as PNG", description = Prints.ABOUT_QR)
    @APIResponse(
            responseCode = "200",
            description = "The QR code, level M with a border of at least four modules",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "404", description = "Not a code of this kind, nor an id the caller may know of")
    @APIResponse(responseCode = "422", description = "The size is out of range")
    public Response qrPng(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Parameter(description = "width and height in pixels", example = "512")
                    @Schema(minimum = "64", maximum = "2048")
                    @QueryParam("size")
                    @DefaultValue("512")
                    int size,
            @Context Request request) {
        return prints.png(ProfileKind.CINEMA, ref, size, request);
    }

    @GET
    @Path("/{ref}/card.pdf")
    @PermitAll
    @Produces("application/pdf")
    @Operation(summary = "Print the sheet of a cinema talent", description = Prints.ABOUT_CARD)
    @APIResponse(
            responseCode = "200",
            description = "The sheet, A4, in the language asked for",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such profile, or none the caller may know of")
    @APIResponse(responseCode = "410", description = "`alias-moved`: the person bears `newCode` now")
    @APIResponse(responseCode = "429", description = "Too many look-ups from one address")
    public Response card(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Parameter(
                            description = "`public` for the public card whoever asks",
                            schema = @Schema(enumeration = {"public"}))
                    @QueryParam("audience")
                    Optional<Prints.Audience> audience,
            @Context Request request) {
        return prints.card(ProfileKind.CINEMA, ref, audience, request);
    }

    @GET
    @Path("/{ref}/id-photo")
    @OwnerOr(Permission.REVEAL_IDENTITY)
    @Produces("image/jpeg")
    @Operation(
            summary = "See the photo of a cinema talent's identity document",
            description = "For administrators and the owner. Every reading is recorded with who asked.")
    @APIResponse(
            responseCode = "200",
            description = "The photo, to be saved",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "403", description = "The caller may see the profile but not this")
    @APIResponse(
            responseCode = "404",
            description = "No such profile, none the caller may know of, or it has no such photo")
    public Response idPhoto(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        OpenDocument.Opened photo =
                openDocument.open(ProfileKind.CINEMA, ref, OpenDocument.Document.ID_PHOTO, actor.get());
        return served.document(photo.blob(), photo.name());
    }
}
