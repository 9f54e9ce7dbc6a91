package io.taalentio.api.cinema;

import io.quarkus.security.Authenticated;
import io.taalentio.api.profile.FileAnswer;
import io.taalentio.api.profile.Precondition;
import io.taalentio.api.profile.ProfileAnswers;
import io.taalentio.api.profile.ProfileAnswers.Missing;
import io.taalentio.api.profile.ProfileAnswers.Reason;
import io.taalentio.api.profile.ProfileDesk;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.security.OwnerOr;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaProfileAccess;
import io.taalentio.core.cinema.EditCinemaProfile;
import io.taalentio.core.cinema.ReplaceCredits;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.profile.Completeness;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.MoveProfile.Step;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Retry;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.world.World;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Cinema profiles as their owners and administrators change them. */
@Path("/api/v1/cinema/talents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cinema profiles")
public class CinemaProfileResource {

    private static final String MISSING = "No such profile, or none the caller may know of";
    private static final String REF = "id, code, former code, or `me`";
    private static final String IF_MATCH = "`ETag` of the answer the change was made on, or `*` for any";
    private static final String CLOSED = "An administrator closed the profile (`invalid-state`)";

    /**
     * A profile as its owner and administrators see it.
     *
     * @param completeness 0 to 100
     * @param missing what would add to it
     * @param version also the `ETag`
     * @param content the sections of the form; files by id
     * @param locked paths of the fields only the house may change
     * @param traitsPublic whether height, eyes, hair and build are on the public page
     */
    public record OwnCinema(
            UUID id,
            String code,
            ProfileStatus status,
            Visibility visibility,
            boolean fullNamePublic,
            boolean traitsPublic,
            int completeness,
            List<Missing> missing,
            int version,
            CinemaContent content,
            @Nullable String photoUrl,
            boolean verified,
            Instant createdAt,
            Instant updatedAt,
            List<String> locked) {}

    /**
     * What is to change; what is left out stays as it is.
     *
     * @param content sections that replace the stored ones; files that are left out stay
     * @param fullNamePublic show the whole name on the public page instead of first name and initial
     * @param traitsPublic show height, eyes, hair and build on the public page
     */
    public record ChangeCinema(
            @Nullable CinemaContent content,
            @Nullable Visibility visibility,
            @Nullable Boolean fullNamePublic,
            @Nullable Boolean traitsPublic) {}

    /** @param credits at most 50, in the order they are shown */
    public record Credits(@Nullable @Schema(required = true) List<CinemaContent.@Nullable CreditEntry> credits) {}

    private final CinemaProfileAccess access;
    private final EditCinemaProfile editProfile;
    private final ProfileDesk desk;
    private final ReplaceCredits replaceCredits;
    private final World world;
    private final CurrentActor actor;

    CinemaProfileResource(
            CinemaProfileAccess access,
            EditCinemaProfile editProfile,
            ProfileDesk desk,
            ReplaceCredits replaceCredits,
            World world,
            CurrentActor actor) {
        this.access = access;
        this.editProfile = editProfile;
        this.desk = desk;
        this.replaceCredits = replaceCredits;
        this.world = world;
        this.actor = actor;
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(summary = "One's own cinema profile")
    @APIResponse(responseCode = "200", description = "The profile; `ETag` is its version")
    @APIResponse(responseCode = "404", description = "The account has no cinema profile")
    public RestResponse<OwnCinema> mine() {
        return answer(access.mine(actor.get()));
    }

    @PATCH
    @Path("/me")
    @Authenticated
    @Operation(
            summary = "Change one's own cinema profile",
            description = "A section given replaces the stored one; locked fields may be left out of it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeCinema.class),
                            examples =
                                    @ExampleObject(
                                            name = "one section",
                                            value =
                                                    "{\"content\":{\"languages\":[{\"code\":\"fr\",\"level\":\"FLUENT\"}]},\"traitsPublic\":true}")))
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = "The account has no cinema profile")
    @APIResponse(responseCode = "409", description = "A locked field would change (`locked-field`, fact `fields`)")
    public RestResponse<OwnCinema> editMine(
            @Parameter(description = IF_MATCH, required = true, example = "*") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Nullable ChangeCinema change) {
        return edit(CinemaProfileAccess.ME, ifMatch, change);
    }

    @GET
    @Path("/{ref}/answers")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(
            summary = "A cinema profile as it is edited",
            description =
                    "For its owner, the guardian of a minor, and administrators: as `GET .../me` shows one's own.")
    @APIResponse(responseCode = "200", description = "The profile; `ETag` is its version")
    @APIResponse(responseCode = "404", description = MISSING)
    public RestResponse<OwnCinema> answers(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        return answer(access.ownOrAny(ref, actor.get()));
    }

    @PATCH
    @Path("/{ref}")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(
            summary = "Change a cinema profile",
            description = "For administrators, who may change locked fields too, and the owner. The code stays.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeCinema.class),
                            examples = @ExampleObject(name = "visibility", value = "{\"visibility\":\"UNLISTED\"}")))
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "A locked field would change (`locked-field`, fact `fields`)")
    public RestResponse<OwnCinema> editAny(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Parameter(description = IF_MATCH, required = true, example = "*") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Nullable ChangeCinema change) {
        return edit(ref, ifMatch, change);
    }

    @POST
    @Path("/me/hide")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Withdraw one's own cinema profile",
            description = "It leaves lists and pages until shown again.")
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = "The account has no cinema profile")
    @APIResponse(responseCode = "409", description = "It is not shown now (`invalid-state`)")
    public RestResponse<OwnCinema> hide() {
        return answer(desk.move(access, Step.HIDE));
    }

    @POST
    @Path("/me/show")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Show one's own cinema profile again")
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = "The account has no cinema profile")
    @APIResponse(responseCode = "409", description = "It is not hidden (`invalid-state`)")
    public RestResponse<OwnCinema> show() {
        return answer(desk.move(access, Step.SHOW));
    }

    @POST
    @Path("/{ref}/deactivate")
    @Needs(Permission.EDIT_ANY_PROFILE)
    @Operation(summary = "Close a cinema profile", description = "For administrators. It leaves every list but theirs.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "why", value = "{\"reason\":\"Asked for by telephone\"}")))
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "It is closed already (`invalid-state`)")
    @APIResponse(responseCode = "422", description = "The reason is missing or too long")
    public RestResponse<OwnCinema> deactivate(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Nullable Reason reason) {
        return answer(desk.move(access, ref, Step.DEACTIVATE, reason));
    }

    @POST
    @Path("/{ref}/activate")
    @Needs(Permission.EDIT_ANY_PROFILE)
    @Operation(summary = "Open a closed cinema profile again", description = "For administrators.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "why", value = "{\"reason\":\"Asked for by telephone\"}")))
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "It is not closed (`invalid-state`)")
    @APIResponse(responseCode = "422", description = "The reason is missing or too long")
    public RestResponse<OwnCinema> activate(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Nullable Reason reason) {
        return answer(desk.move(access, ref, Step.ACTIVATE, reason));
    }

    @POST
    @Path("/{ref}/reissue-code")
    @Needs(Permission.REISSUE_CODE)
    @Operation(
            summary = "Give a cinema profile a new code",
            description =
                    "For administrators. Drawn from what the profile says now; the former code leads to the profile"
                            + " for ever and is never issued again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples =
                                    @ExampleObject(
                                            name = "why",
                                            value = "{\"reason\":\"Wrong country of origin at registration\"}")))
    @APIResponse(responseCode = "200", description = "The profile with its new code")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "422", description = "The reason is missing or too long")
    @APIResponse(responseCode = "503", description = "The country's codes are used up (`code-space-exhausted`)")
    @APIResponse(responseCode = "412", description = "The profile was changed meanwhile (`conflict-version`)")
    public RestResponse<OwnCinema> reissue(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Nullable Reason reason) {
        return answer(desk.reissue(access, ref, reason));
    }

    @PUT
    @Path("/{ref}/photo")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Set the photo of a cinema profile", description = "For the owner and administrators.")
    @APIResponse(responseCode = "200", description = "The file as it was kept")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(responseCode = "422", description = "The file is missing, damaged or suspicious")
    public FileAnswer putPhoto(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @RestForm("file") @Nullable FileUpload file) {
        return desk.put(access, ref, FileSlot.PHOTO, file);
    }

    @DELETE
    @Path("/{ref}/photo")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(summary = "Remove the photo of a cinema profile", description = "For the owner and administrators.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = MISSING + ", or no such file")
    @APIResponse(responseCode = "409", description = CLOSED)
    public void removePhoto(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        desk.remove(access, ref, FileSlot.PHOTO);
    }

    @PUT
    @Path("/{ref}/id-photo")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Set the photo of the identity document", description = "For the owner and administrators.")
    @APIResponse(responseCode = "200", description = "The file as it was kept")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(responseCode = "422", description = "The file is missing, damaged or suspicious")
    public FileAnswer putIdPhoto(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @RestForm("file") @Nullable FileUpload file) {
        return desk.put(access, ref, FileSlot.ID_PHOTO, file);
    }

    @DELETE
    @Path("/{ref}/id-photo")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(summary = "Remove the photo of the identity document", description = "For the owner and administrators.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = MISSING + ", or no such file")
    @APIResponse(responseCode = "409", description = CLOSED)
    public void removeIdPhoto(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        desk.remove(access, ref, FileSlot.ID_PHOTO);
    }

    @PUT
    @Path("/{ref}/photos")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Add a photo to the gallery of a cinema profile",
            description = "For the owner and administrators.")
    @APIResponse(responseCode = "200", description = "The file as it was kept")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(
            responseCode = "422",
            description = "The file is missing, damaged or suspicious, or the gallery has ten photos (`too-many`)")
    public FileAnswer putGalleryPhoto(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @RestForm("file") @Nullable FileUpload file) {
        return desk.put(access, ref, FileSlot.GALLERY, file);
    }

    @DELETE
    @Path("/{ref}/photos/{fileId}")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(
            summary = "Remove a photo from the gallery of a cinema profile",
            description = "For the owner and administrators.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = MISSING + ", or no such file")
    @APIResponse(responseCode = "409", description = CLOSED)
    public void removeGalleryPhoto(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Parameter(description = "`fileId` of the upload's answer") @PathParam("fileId") UUID fileId) {
        desk.remove(access, ref, FileSlot.GALLERY, fileId);
    }

    @PUT
    @Path("/{ref}/credits")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(summary = "Replace the credits of a profile", description = "For the owner and administrators.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Credits.class),
                            examples =
                                    @ExampleObject(
                                            name = "a list",
                                            value =
                                                    "{\"credits\":[{\"title\":\"Atlantique\",\"year\":2019,\"kind\":\"FILM\",\"role\":\"Ada\"}]}")))
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = CLOSED)
    public RestResponse<OwnCinema> replaceCredits(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Nullable Credits request) {
        if (request == null || request.credits() == null) {
            throw new InvalidValue("credits", "required");
        }
        List<CinemaContent.@Nullable CreditEntry> wanted = request.credits();
        Actor editor = actor.get();
        return answer(Retry.onConflict(() -> replaceCredits.replace(ref, wanted, editor)));
    }

    @DELETE
    @Path("/{ref}")
    @Needs(Permission.EDIT_ANY_PROFILE)
    @Operation(
            summary = "Take a cinema profile out of the house's lists",
            description =
                    "For administrators. The profile is closed, its code stays and can be opened again by activating it.")
    @APIResponse(responseCode = "204", description = "It is closed")
    @APIResponse(responseCode = "404", description = MISSING)
    public void close(
            @Parameter(description = REF, example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        desk.close(access, ref);
    }

    private RestResponse<OwnCinema> edit(String ref, @Nullable String ifMatch, @Nullable ChangeCinema change) {
        Actor editor = actor.get();
        int version = Precondition.version(ifMatch, access.ownOrAny(ref, editor).version());
        ChangeCinema wanted = change == null ? new ChangeCinema(null, null, null, null) : change;
        return answer(editProfile.edit(
                ref,
                version,
                new EditCinemaProfile.Change(
                        wanted.content(), wanted.visibility(), wanted.fullNamePublic(), wanted.traitsPublic()),
                editor));
    }

    private RestResponse<OwnCinema> answer(CinemaProfile profile) {
        Completeness completeness = profile.sheet().completeness();
        return ProfileAnswers.own(
                new OwnCinema(
                        profile.id(),
                        profile.code().value(),
                        profile.standing().status(),
                        profile.standing().visibility(),
                        profile.standing().fullNamePublic(),
                        profile.traitsPublic(),
                        completeness.points(),
                        ProfileAnswers.missing(completeness),
                        profile.version(),
                        profile.sheet().content(world),
                        ProfileAnswers.photoUrl(profile.sheet().photo()),
                        profile.verifiedAt() != null,
                        profile.createdAt(),
                        profile.updatedAt(),
                        profile.lockedFields(world)),
                profile.version());
    }
}
