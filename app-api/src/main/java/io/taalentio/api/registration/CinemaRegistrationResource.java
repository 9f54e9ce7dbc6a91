package io.taalentio.api.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taalentio.api.profile.FileAnswer;
import io.taalentio.api.registration.RegistrationAnswers.ReceiptAnswer;
import io.taalentio.api.registration.RegistrationAnswers.ResumeLink;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.web.Idempotent;
import io.taalentio.api.web.RateLimited;
import io.taalentio.api.web.RateLimited.Limit;
import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.Draft;
import io.taalentio.core.registration.DraftKey;
import io.taalentio.core.registration.OpenDraft;
import io.taalentio.core.registration.SubmitRegistration;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The cinema registration, in nine sections. */
@Path("/api/v1/registrations/cinema")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Cinema registration")
public class CinemaRegistrationResource {

    private static final String EXAMPLE_CONTENT = """
            {"identity":{"firstName":"Salma","lastName":"El Idrissi","gender":"F","birthDate":"1991-07-14",
            "documentType":"PASSPORT","documentNumber":"AB123456","email":"salma@example.org",
            "phone":"0612345678","phoneCountry":"MA"},
            "origins":{"originCountry":"MA","nationality":"MA"},"residence":{"country":"MA","city":2553604},
            "types":{"talentTypes":["LEAD"]},"physical":{"heightCm":168},"consent":{"terms":true,"privacy":true}}""";

    /** @param step at most 40 letters, digits, dashes and underscores */
    public record BeginCinema(
            @Nullable String step, @Nullable CinemaContent content) {}

    /**
     * A registration in the making.
     *
     * @param resumeToken opens the draft; send it as {@code X-Resume-Token}
     * @param step section the person was in, free for the browser to name
     * @param version counts changes; send it to be told when another device changed the draft meanwhile
     * @param submitted what the submission answered, once it was submitted
     */
    public record CinemaDraft(
            UUID draftId,
            String resumeToken,
            Instant expiresAt,
            String step,
            CinemaContent content,
            int version,
            @Nullable ReceiptAnswer submitted) {}

    /**
     * @param step at most 40 letters, digits, dashes and underscores
     * @param content every section, as far as it is filled in
     * @param version the version the change was made on; left out, the last writer wins
     */
    public record SaveCinema(
            @Nullable String step,
            @Nullable @Schema(required = true) CinemaContent content,
            @Nullable Integer version) {}

    private final DraftDesk desk;
    private final SubmitRegistration submitRegistration;
    private final RegistrationAnswers answers;
    private final CurrentActor actor;

    CinemaRegistrationResource(
            DraftDesk desk, SubmitRegistration submitRegistration, RegistrationAnswers answers, CurrentActor actor) {
        this.desk = desk;
        this.submitRegistration = submitRegistration;
        this.answers = answers;
        this.actor = actor;
    }

    @POST
    @Idempotent
    @RateLimited(Limit.REGISTRATIONS)
    @Operation(
            summary = "Begin a cinema registration",
            description = "Opens a draft that keeps what is typed for seven days after the last change. Whoever holds"
                    + " its `resumeToken` may read and change it; keep it as a secret. A draft may be incomplete:"
                    + " only lengths and keys of lists are checked.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = BeginCinema.class),
                            examples = @ExampleObject(name = "empty", value = "{}")))
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location says where",
            content = @Content(schema = @Schema(implementation = CinemaDraft.class)))
    @APIResponse(responseCode = "422", description = "A text is too long or a key unknown; each field is named")
    public RestResponse<CinemaDraft> begin(@Nullable BeginCinema request) {
        OpenDraft.Opened<CinemaContent> opened = desk.open(
                request == null ? null : request.step(),
                request == null || request.content() == null ? CinemaContent.EMPTY : request.content());
        CinemaDraft answer = shown(opened.draft(), opened.resumeToken());
        return ResponseBuilder.<CinemaDraft>created(URI.create("/api/v1/registrations/cinema/" + answer.draftId()))
                .entity(answer)
                .build();
    }

    @GET
    @Path("/{draftId}")
    @Operation(
            summary = "Read a cinema draft",
            description = "After submission its content is empty and `submitted` holds the code.")
    @APIResponse(responseCode = "200", description = "The draft")
    public CinemaDraft read(@BeanParam DraftAccess draft) {
        return shown(desk.read(key(draft)), draft.secret());
    }

    @PUT
    @Path("/{draftId}")
    @Operation(
            summary = "Keep what was typed so far",
            description = "Replaces the draft's content. Without `version` the last writer wins.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SaveCinema.class),
                            examples =
                                    @ExampleObject(
                                            name = "filled in",
                                            value = "{\"step\":\"identity\",\"content\":" + EXAMPLE_CONTENT + "}")))
    @APIResponse(responseCode = "200", description = "The draft as it is now")
    @APIResponse(responseCode = "409", description = RegistrationAnswers.SUBMITTED)
    @APIResponse(responseCode = "412", description = "Another version is stored (`conflict-version`)")
    @APIResponse(responseCode = "422", description = "A text is too long or a key unknown; each field is named")
    public CinemaDraft save(@BeanParam DraftAccess draft, @Nullable SaveCinema request) {
        SaveCinema change = request == null ? new SaveCinema(null, null, null) : request;
        return shown(desk.save(key(draft), change.step(), change.content(), change.version()), draft.secret());
    }

    @PUT
    @Path("/{draftId}/files/{entry}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Add a file to a cinema draft",
            description =
                    "Pictures are drawn anew without metadata. The file takes its place in the draft's content; a"
                            + " gallery grows, any other place is taken over. Places: `photo`, `idPhoto`, `gallery`, `guardianConsent`.")
    @APIResponse(responseCode = "200", description = "The file as it was kept")
    @APIResponse(responseCode = "404", description = RegistrationAnswers.NO_DRAFT + ", or the form has no such place")
    @APIResponse(responseCode = "409", description = RegistrationAnswers.SUBMITTED)
    @APIResponse(responseCode = "422", description = "The file is missing, damaged, suspicious, or one too many")
    public FileAnswer addFile(
            @BeanParam DraftAccess draft,
            @Parameter(description = "`photo`, `idPhoto`, `gallery`, `guardianConsent`", example = "photo")
                    @PathParam("entry")
                    String slot,
            @RestForm("file") @Nullable FileUpload file) {
        return desk.addFile(key(draft), slot, file);
    }

    @DELETE
    @Path("/{draftId}/files/{slot}/{fileId}")
    @Operation(summary = "Take a file out of a cinema draft")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = RegistrationAnswers.NO_DRAFT + ", or no such file")
    @APIResponse(responseCode = "409", description = RegistrationAnswers.SUBMITTED)
    public void removeFile(
            @BeanParam DraftAccess draft,
            @Parameter(description = "`photo`, `idPhoto`, `gallery`, `guardianConsent`", example = "photo")
                    @PathParam("slot")
                    String slot,
            @Parameter(description = "`fileId` of the upload's answer") @PathParam("fileId") UUID fileId) {
        desk.removeFile(key(draft), slot, fileId);
    }

    @GET
    @Path("/{draftId}/files/{entry}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "See a file of a cinema draft", description = "Served as an attachment that no cache keeps.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = RegistrationAnswers.NO_DRAFT + ", or no such file")
    public Response readFile(
            @BeanParam DraftAccess draft,
            @Parameter(description = "`fileId` of the upload's answer") @PathParam("entry") UUID fileId) {
        return desk.showFile(key(draft), fileId);
    }

    @POST
    @Path("/{draftId}/resume-link")
    @RateLimited(Limit.MAIL_REQUESTS)
    @Operation(
            summary = "Mail the link that continues a cinema draft",
            description = "The link works for seven days, on any device.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ResumeLink.class),
                            examples = @ExampleObject(name = "to oneself", value = "{\"email\":\"awa@example.org\"}")))
    @APIResponse(responseCode = "202", description = "The mail is on its way")
    @APIResponse(responseCode = "409", description = RegistrationAnswers.SUBMITTED)
    @APIResponse(responseCode = "422", description = "The e-mail is missing or none")
    @APIResponse(responseCode = "429", description = "Too many mails asked for from this address")
    public Response mailResumeLink(@BeanParam DraftAccess draft, @Nullable ResumeLink request) {
        return desk.mailLink(key(draft), draft.secret(), request);
    }

    @POST
    @Path("/{draftId}/submit")
    @Consumes(MediaType.WILDCARD)
    @RunOnVirtualThread // waits for the series of its country without holding one of the server's threads
    @RateLimited(Limit.REGISTRATIONS)
    @Operation(
            summary = "Submit a cinema registration",
            description = "Checks every answer, issues the code, opens an account for a new e-mail and mails the next"
                    + " step. The answer never tells whether the e-mail was known. A draft becomes one profile:"
                    + " submitting it again, at the same moment or later, gives the same answer, so that"
                    + " `Idempotency-Key` is accepted but not needed.")
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = "Not needed: the draft's id is the key",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "The code; Location is the public page's data",
            content = @Content(schema = @Schema(implementation = ReceiptAnswer.class)))
    @APIResponse(responseCode = "422", description = "Every refused field is named by its path in the content")
    @APIResponse(
            responseCode = "503",
            description = "The country's codes are used up (`code-space-exhausted`), or the house is `busy`")
    public Response submit(@BeanParam DraftAccess draft) {
        return answers.submitted(submitRegistration.submit(key(draft), actor.get()));
    }

    private CinemaDraft shown(Draft<CinemaContent> draft, String secret) {
        return new CinemaDraft(
                draft.id(),
                secret,
                draft.expiresAt(),
                draft.step(),
                draft.content(),
                draft.version(),
                draft.submitted()
                        ? answers.receipt(submitRegistration.receiptOf(ProfileKind.CINEMA, draft.id()))
                        : null);
    }

    private static DraftKey<CinemaContent> key(DraftAccess draft) {
        return draft.key(CinemaContent.EMPTY, CinemaContent.class);
    }
}
