package io.taalentio.api.talent;

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
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.profile.Completeness;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.MoveProfile.Step;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Retry;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.talent.EditTalentProfile;
import io.taalentio.core.talent.ReplaceTalents;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.core.talent.TalentProfile;
import io.taalentio.core.talent.TalentProfileAccess;
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

/** Talent profiles as their owners and administrators change them. */
@Path("/api/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Talent profiles")
public class TalentProfileResource {

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
     */
    public record OwnTalent(
            UUID id,
            String code,
            ProfileStatus status,
            Visibility visibility,
            boolean fullNamePublic,
            int completeness,
            List<Missing> missing,
            int version,
            TalentContent content,
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
     */
    public record ChangeTalent(
            @Nullable TalentContent content,
            @Nullable Visibility visibility,
            @Nullable Boolean fullNamePublic) {}

    /** @param talents keys of the catalogue, at most 50 */
    public record Talents(@Nullable @Schema(required = true) List<@Nullable String> talents) {}

    private final TalentProfileAccess access;
    private final EditTalentProfile editProfile;
    private final ProfileDesk desk;
    private final ReplaceTalents replaceTalents;
    private final World world;
    private final CurrentActor actor;

    TalentProfileResource(
            TalentProfileAccess access,
            EditTalentProfile editProfile,
            ProfileDesk desk,
            ReplaceTalents replaceTalents,
            World world,
            CurrentActor actor) {
        this.access = access;
        this.editProfile = editProfile;
        this.desk = desk;
        this.replaceTalents = replaceTalents;
        this.world = world;
        this.actor = actor;
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(summary = "One's own talent profile")
    @APIResponse(responseCode = "200", description = "The profile; `ETag` is its version")
    @APIResponse(responseCode = "404", description = "The account has no talent profile")
    public RestResponse<OwnTalent> mine() {
        return answer(access.mine(actor.get()));
    }

    @PATCH
    @Path("/me")
    @Authenticated
    @Operation(
            summary = "Change one's own talent profile",
            description = "A section given replaces the stored one; locked fields may be left out of it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeTalent.class),
                            examples =
                                    @ExampleObject(
                                            name = "one section",
                                            value =
                                                    "{\"content\":{\"experience\":{\"yearsExperience\":4,\"bio\":\"Comédienne et danseuse.\"}}}")))
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = "The account has no talent profile")
    @APIResponse(responseCode = "409", description = "A locked field would change (`locked-field`, fact `fields`)")
    public RestResponse<OwnTalent> editMine(
            @Parameter(description = IF_MATCH, required = true, example = "*") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Nullable ChangeTalent change) {
        return edit(TalentProfileAccess.ME, ifMatch, change);
    }

    @GET
    @Path("/{ref}/answers")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(
            summary = "A talent profile as it is edited",
            description =
                    "For its owner, the guardian of a minor, and administrators: as `GET .../me` shows one's own.")
    @APIResponse(responseCode = "200", description = "The profile; `ETag` is its version")
    @APIResponse(responseCode = "404", description = MISSING)
    public RestResponse<OwnTalent> answers(
            @Parameter(description = REF, example = "SNF0001DAK") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        return answer(access.ownOrAny(ref, actor.get()));
    }

    @PATCH
    @Path("/{ref}")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(
            summary = "Change a talent profile",
            description = "For administrators, who may change locked fields too, and the owner. The code stays.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeTalent.class),
                            examples = @ExampleObject(name = "visibility", value = "{\"visibility\":\"UNLISTED\"}")))
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "A locked field would change (`locked-field`, fact `fields`)")
    public RestResponse<OwnTalent> editAny(
            @Parameter(description = REF, example = "SNF0001DAK") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Parameter(description = IF_MATCH, required = true, example = "*") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Nullable ChangeTalent change) {
        return edit(ref, ifMatch, change);
    }

    @POST
    @Path("/me/hide")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Withdraw one's own talent profile",
            description = "It leaves lists and pages until shown again.")
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = "The account has no talent profile")
    @APIResponse(responseCode = "409", description = "It is not shown now (`invalid-state`)")
    public RestResponse<OwnTalent> hide() {
        return answer(desk.move(access, Step.HIDE));
    }

    @POST
    @Path("/me/show")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Show one's own talent profile again")
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = "The account has no talent profile")
    @APIResponse(responseCode = "409", description = "It is not hidden (`invalid-state`)")
    public RestResponse<OwnTalent> show() {
        return answer(desk.move(access, Step.SHOW));
    }

    @POST
    @Path("/{ref}/deactivate")
    @Needs(Permission.EDIT_ANY_PROFILE)
    @Operation(summary = "Close a talent profile", description = "For administrators. It leaves every list but theirs.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "why", value = "{\"reason\":\"Asked for by telephone\"}")))
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "It is closed already (`invalid-state`)")
    @APIResponse(responseCode = "422", description = "The reason is missing or too long")
    public RestResponse<OwnTalent> deactivate(
            @Parameter(description = REF, example = "SNF0001DAK") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Nullable Reason reason) {
        return answer(desk.move(access, ref, Step.DEACTIVATE, reason));
    }

    @POST
    @Path("/{ref}/activate")
    @Needs(Permission.EDIT_ANY_PROFILE)
    @Operation(summary = "Open a closed talent profile again", description = "For administrators.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "why", value = "{\"reason\":\"Asked for by telephone\"}")))
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "It is not closed (`invalid-state`)")
    @APIResponse(responseCode = "422", description = "The reason is missing or too long")
    public RestResponse<OwnTalent> activate(
            @Parameter(description = REF, example = "SNF0001DAK") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Nullable Reason reason) {
        return answer(desk.move(access, ref, Step.ACTIVATE, reason));
    }

    @POST
    @Path("/{ref}/reissue-code")
    @Needs(Permission.REISSUE_CODE)
    @Operation(
            summary = "Give a talent profile a new code",
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
    public RestResponse<OwnTalent> reissue(
            @Parameter(description = REF, example = "SNF0001DAK") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Nullable Reason reason) {
        return answer(desk.reissue(access, ref, reason));
    }

    @PUT
    @Path("/{ref}/photo")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Set the photo of a talent profile", description = "For the owner and administrators.")
    @APIResponse(responseCode = "200", description = "The file as it was kept")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(responseCode = "422", description = "The file is missing, damaged or suspicious")
    public FileAnswer putPhoto(
            @Parameter(description = REF, example = "SNF0001DAK") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @RestForm("file") @Nullable FileUpload file) {
        return desk.put(access, ref, FileSlot.PHOTO, file);
    }

    @DELETE
    @Path("/{ref}/photo")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(summary = "Remove the photo of a talent profile", description = "For the owner and administrators.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = MISSING + ", or no such file")
    @APIResponse(responseCode = "409", description = CLOSED)
    public void removePhoto(
            @Parameter(description = REF, example = "SNF0001DAK") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        desk.remove(access, ref, FileSlot.PHOTO);
    }

    @PUT
    @Path("/{ref}/cv")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Set the CV of a talent profile", description = "For the owner and administrators.")
    @APIResponse(responseCode = "200", description = "The file as it was kept")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(responseCode = "422", description = "The file is missing, damaged or suspicious")
    public FileAnswer putCv(
            @Parameter(description = REF, example = "SNF0001DAK") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @RestForm("file") @Nullable FileUpload file) {
        return desk.put(access, ref, FileSlot.CV, file);
    }

    @DELETE
    @Path("/{ref}/cv")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(summary = "Remove the CV of a talent profile", description = "For the owner and administrators.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = MISSING + ", or no such file")
    @APIResponse(responseCode = "409", description = CLOSED)
    public void removeCv(
            @Parameter(description = REF, example = "SNF0001DAK") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        desk.remove(access, ref, FileSlot.CV);
    }

    @PUT
    @Path("/{ref}/talents")
    @OwnerOr(Permission.EDIT_ANY_PROFILE)
    @Operation(summary = "Replace the talents of a profile", description = "For the owner and administrators.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Talents.class),
                            examples =
                                    @ExampleObject(
                                            name = "a list",
                                            value = "{\"talents\":[\"STAGE.acting\",\"C_ARTS.dance\"]}")))
    @APIResponse(responseCode = "200", description = "The profile as it is now")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = CLOSED)
    public RestResponse<OwnTalent> replaceTalents(
            @Parameter(description = REF, example = "SNF0001DAK") @Schema(maxLength = 40) @PathParam("ref") String ref,
            @Nullable Talents request) {
        if (request == null || request.talents() == null) {
            throw new InvalidValue("talents", "required");
        }
        List<@Nullable String> wanted = request.talents();
        Actor editor = actor.get();
        return answer(Retry.onConflict(() -> replaceTalents.replace(ref, wanted, editor)));
    }

    private RestResponse<OwnTalent> edit(String ref, @Nullable String ifMatch, @Nullable ChangeTalent change) {
        Actor editor = actor.get();
        int version = Precondition.version(ifMatch, access.ownOrAny(ref, editor).version());
        ChangeTalent wanted = change == null ? new ChangeTalent(null, null, null) : change;
        return answer(editProfile.edit(
                ref,
                version,
                new EditTalentProfile.Change(wanted.content(), wanted.visibility(), wanted.fullNamePublic()),
                editor));
    }

    private RestResponse<OwnTalent> answer(TalentProfile profile) {
        Completeness completeness = profile.sheet().completeness();
        return ProfileAnswers.own(
                new OwnTalent(
                        profile.id(),
                        profile.code().value(),
                        profile.standing().status(),
                        profile.standing().visibility(),
                        profile.standing().fullNamePublic(),
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
