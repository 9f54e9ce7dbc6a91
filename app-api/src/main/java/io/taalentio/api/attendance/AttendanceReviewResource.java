package io.taalentio.api.attendance;

import io.taalentio.api.attendance.GateViews.DoubtView;
import io.taalentio.api.attendance.GateViews.ScanView;
import io.taalentio.api.attendance.GateViews.SessionView;
import io.taalentio.api.profile.Precondition;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Permission;
import io.taalentio.core.attendance.AttendanceBook;
import io.taalentio.core.attendance.CorrectSession;
import io.taalentio.core.attendance.DecideScan;
import io.taalentio.core.attendance.DrawBadge;
import io.taalentio.core.attendance.ReadGate;
import io.taalentio.core.attendance.RevokeBadge;
import io.taalentio.core.attendance.Scan;
import io.taalentio.core.attendance.Session;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What gates leave to somebody to decide: doubtful scans, days to correct, badges to void. */
@Path("/api/v1/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class AttendanceReviewResource {

    private static final String NO_RIGHT =
            "The caller's roles do not let them, or a producer only looks at the project";

    /** New times; what is absent stays. */
    public record Correction(
            @Nullable Instant in,
            @Nullable Instant out,
            @NotBlank @Size(max = CorrectSession.REASON_MAX) String reason) {}

    /** Why. */
    public record Reason(
            @NotBlank @Size(max = CorrectSession.REASON_MAX) String reason) {}

    /**
     * What somebody decided.
     *
     * @param decision whether the scan counts
     */
    public record Ruling(
            Scan.@NotNull Decision decision,
            @Nullable @Size(max = DecideScan.NOTE_MAX) String note) {}

    /**
     * A revoked badge.
     *
     * @param nextIssue the one that the badge printed next bears
     */
    public record Revoked(int nextIssue) {}

    private final ReadGate readGate;
    private final DecideScan decideScan;
    private final CorrectSession correctSession;
    private final RevokeBadge revokeBadge;
    private final DrawBadge drawBadge;
    private final AttendanceBook book;
    private final PresenceWatch watch;
    private final CurrentActor actor;

    AttendanceReviewResource(
            ReadGate readGate,
            DecideScan decideScan,
            CorrectSession correctSession,
            RevokeBadge revokeBadge,
            DrawBadge drawBadge,
            AttendanceBook book,
            PresenceWatch watch,
            CurrentActor actor) {
        this.readGate = readGate;
        this.decideScan = decideScan;
        this.correctSession = correctSession;
        this.revokeBadge = revokeBadge;
        this.drawBadge = drawBadge;
        this.book = book;
        this.watch = watch;
        this.actor = actor;
    }

    @GET
    @Path("/projects/{id}/doubts")
    @Needs(Permission.READ_ATTENDANCE)
    @Operation(
            summary = "List scans in doubt",
            description =
                    "Two gates, a clock that was off, a revoked badge and the like; those that wait for a decision"
                            + " come first.")
    @APIResponse(responseCode = "200", description = "One page of scans with what speaks against them")
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = AttendanceResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = AttendanceResource.NO_PROJECT)
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public Page<DoubtView> doubts(
            @Parameter(description = "id of the project") @PathParam("id") UUID id,
            @Parameter(description = "only those that wait for a decision") @QueryParam("waiting") @DefaultValue("true")
                    boolean waiting,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        PageBounds.check(page, size);
        return readGate.inDoubt(id, waiting, page, size, actor.get()).map(DoubtView::of);
    }

    @POST
    @Path("/scans/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.CORRECT_ATTENDANCE)
    @Operation(
            summary = "Decide a scan in doubt",
            description =
                    "`COUNTED`: it is an arrival or a departure, whichever is next at its time. `DISMISSED`: it is"
                            + " nothing. The same decision again is fine.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Ruling.class),
                            examples =
                                    @ExampleObject(
                                            name = "dismiss",
                                            value =
                                                    "{\"decision\":\"DISMISSED\",\"note\":\"Seen at the other gate\"}")))
    @APIResponse(responseCode = "200", description = "The scan as it stands now")
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = NO_RIGHT)
    @APIResponse(responseCode = "404", description = "No such scan, or none the caller may know of")
    @APIResponse(responseCode = "409", description = "`invalid-state`: nothing in doubt, or decided otherwise before")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public ScanView decide(
            @Parameter(description = "id of the scan") @PathParam("id") UUID id, @Valid @NotNull Ruling ruling) {
        ScanView scan = ScanView.of(decideScan.decide(id, ruling.decision(), ruling.note(), actor.get()));
        watch.soon();
        return scan;
    }

    @PATCH
    @Path("/sessions/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.CORRECT_ATTENDANCE)
    @Operation(
            summary = "Correct somebody's working day",
            description = "Arrival, departure or both, with the reason; scans no longer change that day.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Correction.class),
                            examples =
                                    @ExampleObject(
                                            name = "a departure nobody scanned",
                                            value = "{\"out\":\"2026-01-05T18:00:00Z\",\"reason\":\"Left by the back"
                                                    + " gate\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The day as it is now",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = NO_RIGHT)
    @APIResponse(responseCode = "404", description = "No such day, or none the caller may know of")
    @APIResponse(responseCode = "409", description = "`invalid-state`: voided; `overlapping-days`")
    @APIResponse(responseCode = "412", description = "Somebody changed it since it was read (`conflict-version`)")
    @APIResponse(responseCode = "422", description = "Every refused field is named: `out-before-in` and others")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing")
    public Response correct(
            @Parameter(description = "id of the day") @PathParam("id") UUID id,
            @Parameter(description = "version as it was read, or `*`", required = true, example = "*")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull Correction correction) {
        Session corrected = correctSession.correct(
                id,
                version(id, ifMatch),
                new CorrectSession.Times(correction.in(), correction.out()),
                correction.reason(),
                actor.get());
        return answer(corrected);
    }

    @POST
    @Path("/sessions/{id}/void")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.CORRECT_ATTENDANCE)
    @Operation(
            summary = "Void somebody's working day",
            description = "It counts for nothing, and so do its scans; a scan made afterwards begins the day anew.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples =
                                    @ExampleObject(
                                            name = "wrong person",
                                            value = "{\"reason\":\"The badge was lent to somebody\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The voided day",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = NO_RIGHT)
    @APIResponse(responseCode = "404", description = "No such day, or none the caller may know of")
    @APIResponse(responseCode = "409", description = "`invalid-state`: voided already")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Response voidDay(
            @Parameter(description = "id of the day") @PathParam("id") UUID id, @Valid @NotNull Reason reason) {
        return answer(correctSession.voidDay(id, version(id, "*"), reason.reason(), actor.get()));
    }

    @POST
    @Path("/badges/{code}/revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.CORRECT_ATTENDANCE)
    @Operation(
            summary = "Revoke a badge",
            description =
                    "Every badge printed of this assignment until now opens no gate any more; the one printed next"
                            + " does.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "lost", value = "{\"reason\":\"Lost on the way home\"}")))
    @APIResponse(responseCode = "200", description = "Which issue the next badge is")
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = NO_RIGHT)
    @APIResponse(responseCode = "404", description = "No such assignment, or none the caller may know of")
    @APIResponse(responseCode = "409", description = "`invalid-state`: revoked as often as can be written")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Revoked revoke(
            @Parameter(description = "assignment code", example = "MAATE001001")
                    @Schema(maxLength = 40)
                    @PathParam("code")
                    String code,
            @Valid @NotNull Reason reason) {
        return new Revoked(revokeBadge.revoke(code, reason.reason(), actor.get()));
    }

    @GET
    @Path("/badges/{code}/qr.png")
    @Needs(Permission.CORRECT_ATTENDANCE)
    @Produces("image/png")
    @Operation(
            summary = "Draw the QR code of a badge",
            description = "The signed value of the badge that counts now, as on its printed sheet.")
    @APIResponse(
            responseCode = "200",
            description = "The QR code, level M with a border of at least four modules",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = NO_RIGHT)
    @APIResponse(responseCode = "404", description = "No such assignment, or none the caller may know of")
    @APIResponse(responseCode = "422", description = "The size is out of range")
    public Response draw(
            @Parameter(description = "assignment code", example = "MAATE001001")
                    @Schema(maxLength = 40)
                    @PathParam("code")
                    String code,
            @Parameter(description = "width and height in pixels", example = "512")
                    @Schema(minimum = "128", maximum = "2048")
                    @QueryParam("size")
                    @DefaultValue("512")
                    int size) {
        return Response.ok(drawBadge.png(code, size, actor.get()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private int version(UUID id, @Nullable String ifMatch) {
        Session session = book.session(id).orElseThrow(() -> new NotFound("not-found"));
        return Precondition.version(ifMatch, session.version());
    }

    private Response answer(Session session) {
        watch.soon();
        return Precondition.answer(SessionView.of(session), session.version());
    }
}
