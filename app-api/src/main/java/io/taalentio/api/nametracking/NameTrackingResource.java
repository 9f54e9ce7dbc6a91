package io.taalentio.api.nametracking;

import io.taalentio.api.profile.Precondition;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.nametracking.AskScan;
import io.taalentio.core.nametracking.ChangeWatch;
import io.taalentio.core.nametracking.EndWatch;
import io.taalentio.core.nametracking.Explanation;
import io.taalentio.core.nametracking.HitStatus;
import io.taalentio.core.nametracking.NameHits;
import io.taalentio.core.nametracking.NameMatch.MatchType;
import io.taalentio.core.nametracking.ReviewHit;
import io.taalentio.core.nametracking.WatchName;
import io.taalentio.core.nametracking.WatchedName;
import io.taalentio.core.nametracking.WatchedNames;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.world.World;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jspecify.annotations.Nullable;

/** Names the house watches, and people who bear them. */
@Path("/api/v1/admin/name-tracking")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Name tracking")
public class NameTrackingResource {

    private static final String WHO = "Access: ADMIN.";
    private static final String UNAUTHENTICATED = "Nobody is signed in";
    private static final String FORBIDDEN = "Not an administrator";

    /**
     * A name to watch.
     *
     * @param fuzzy other spellings count too; true when absent
     * @param description why it is watched; told to who is notified
     * @param notificationEmail who is written to; the administrator who watches when absent
     */
    public record NewName(
            @NotBlank @Size(max = 255) String fullName,
            @Nullable Boolean fuzzy,
            @Nullable @Size(max = 1000) String description,
            @Nullable @Size(max = 254) String notificationEmail) {}

    /** What to change; what is absent stays, an empty text removes. */
    public record Change(
            @Nullable Boolean fuzzy,
            @Nullable @Size(max = 1000) String description,
            @Nullable @Size(max = 254) String notificationEmail,
            @Nullable Boolean active) {}

    /** @param decision {@code CONFIRMED} or {@code FALSE_POSITIVE} */
    public record Review(
            @NotNull HitStatus decision,
            @Nullable @Size(max = 1000) String note) {}

    /**
     * The look over existing people.
     *
     * @param candidates people whose names are near enough to be compared
     * @param checked how many of them were compared
     */
    public record ScanView(
            WatchedNames.ScanState state,
            long candidates,
            long checked,
            @Nullable Instant finishedAt) {}

    /**
     * A watched name.
     *
     * @param open hits that wait for a review
     */
    public record NameView(
            UUID id,
            String fullName,
            boolean fuzzy,
            @Nullable String description,
            @Nullable String notificationEmail,
            boolean active,
            Instant createdAt,
            int version,
            ScanView scan,
            long open,
            long confirmed,
            long falsePositives) {

        static NameView of(WatchedNames.Overview overview) {
            WatchedName name = overview.name();
            WatchedNames.Scan scan = overview.scan();
            return new NameView(
                    name.id(),
                    name.fullName(),
                    name.fuzzy(),
                    name.description(),
                    name.notificationEmail() == null
                            ? null
                            : name.notificationEmail().value(),
                    name.active(),
                    name.createdAt(),
                    name.version(),
                    new ScanView(scan.state(), scan.candidates(), scan.checked(), scan.finishedAt()),
                    overview.open(),
                    overview.confirmed(),
                    overview.falsePositives());
        }
    }

    /**
     * A person who bears a watched name.
     *
     * @param code the profile's, as of now
     * @param place city and country of residence, in words
     * @param score percent; 100 is the same name
     * @param explanations why the names are taken for one
     */
    public record MatchView(
            UUID id,
            UUID watchedId,
            String watchedName,
            ProfileKind kind,
            String code,
            String registeredName,
            String place,
            MatchType type,
            int score,
            List<Explanation> explanations,
            HitStatus status,
            Instant foundAt,
            @Nullable Instant notifiedAt,
            @Nullable Instant reviewedAt,
            @Nullable String note) {}

    /**
     * All looks over existing people together.
     *
     * @param names names that are watched
     * @param done those of them that everybody was looked over for
     * @param waitingChecks registrations and renamed profiles that wait for their check
     */
    public record ScanProgress(long names, long done, long candidates, long checked, long waitingChecks) {

        static ScanProgress of(WatchedNames.Progress progress) {
            return new ScanProgress(
                    progress.names(),
                    progress.done(),
                    progress.candidates(),
                    progress.checked(),
                    progress.waitingChecks());
        }
    }

    private final WatchedNames names;
    private final NameHits hits;
    private final WatchName watchName;
    private final ChangeWatch changeWatch;
    private final EndWatch endWatch;
    private final ReviewHit reviewHit;
    private final AskScan askScan;
    private final World world;
    private final NameWatch watch;
    private final CurrentActor actor;

    NameTrackingResource(
            WatchedNames names,
            NameHits hits,
            WatchName watchName,
            ChangeWatch changeWatch,
            EndWatch endWatch,
            ReviewHit reviewHit,
            AskScan askScan,
            World world,
            NameWatch watch,
            CurrentActor actor) {
        this.names = names;
        this.hits = hits;
        this.watchName = watchName;
        this.changeWatch = changeWatch;
        this.endWatch = endWatch;
        this.reviewHit = reviewHit;
        this.askScan = askScan;
        this.world = world;
        this.watch = watch;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.TRACK_NAMES)
    @Operation(summary = "List watched names", description = WHO + " Newest first.")
    @APIResponse(responseCode = "200", description = "One page of watched names with their numbers of hits")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public Page<NameView> list(
            @Parameter(description = "part of the name") @QueryParam("q") @Nullable String q,
            @Parameter(description = "only names that are watched (true) or paused (false)")
                    @QueryParam("active")
                    @Nullable
                    Boolean active,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        PageBounds.check(page, size);
        return names.page(q, active, page, size).map(NameView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.TRACK_NAMES)
    @Idempotent
    @Operation(
            summary = "Watch a name",
            description = WHO + " Registrations and renamed profiles are compared with it from now on; people who are"
                    + " there already are looked over in the background (`scan`).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewName.class),
                            examples =
                                    @ExampleObject(
                                            name = "any spelling",
                                            value = "{\"fullName\":\"Mamadou Saliou Diallo\",\"fuzzy\":true,"
                                                    + "\"description\":\"Sought by a former production\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Watched; Location says where",
            content = @Content(schema = @Schema(implementation = NameView.class)))
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "409", description = "`already-watched`: an entry has the same words")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Response watch(@Valid @NotNull NewName name) {
        WatchedName added = watchName.watch(
                new WatchName.Command(
                        name.fullName(),
                        name.fuzzy() == null || name.fuzzy(),
                        name.description(),
                        name.notificationEmail()),
                actor.get());
        watch.soon();
        return Response.created(URI.create("/api/v1/admin/name-tracking/" + added.id()))
                .entity(view(added.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Needs(Permission.TRACK_NAMES)
    @Operation(summary = "Read one watched name", description = WHO + " The answer's ETag is for a change.")
    @APIResponse(
            responseCode = "200",
            description = "The watched name",
            content = @Content(schema = @Schema(implementation = NameView.class)))
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such entry")
    public Response get(@Parameter(description = "id of the entry") @PathParam("id") UUID id) {
        NameView view = view(id);
        return Precondition.answer(view, view.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.TRACK_NAMES)
    @Operation(
            summary = "Change how a name is watched",
            description = WHO + " The name itself stays: another name is another entry. What starts to count anew is"
                    + " looked for among existing people.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Change.class),
                            examples = @ExampleObject(name = "pause", value = "{\"active\": false}")))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = NameView.class)))
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such entry")
    @APIResponse(responseCode = "412", description = "Somebody changed it since it was read (`conflict-version`)")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing")
    public Response change(
            @Parameter(description = "id of the entry") @PathParam("id") UUID id,
            @Parameter(description = "ETag of the entry as it was read, or `*`", required = true, example = "*")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull Change change) {
        int version = Precondition.version(ifMatch, view(id).version());
        changeWatch.change(
                id,
                version,
                new ChangeWatch.Change(
                        change.fuzzy(), change.description(), change.notificationEmail(), change.active()),
                actor.get());
        watch.soon();
        return get(id);
    }

    @DELETE
    @Path("/{id}")
    @Needs(Permission.TRACK_NAMES)
    @Operation(
            summary = "Stop watching a name",
            description = WHO + " Its hits and their reviews are removed with it; to keep them, pause it instead.")
    @APIResponse(responseCode = "204", description = "No longer watched")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such entry")
    public void end(@Parameter(description = "id of the entry") @PathParam("id") UUID id) {
        endWatch.end(id, actor.get());
    }

    @GET
    @Path("/matches")
    @Needs(Permission.TRACK_NAMES)
    @Operation(summary = "List people who bear watched names", description = WHO + " The newest hit first.")
    @APIResponse(responseCode = "200", description = "One page of hits, each with its explanation")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public Page<MatchView> matches(
            @Parameter(description = "only hits of this entry") @QueryParam("watched") @Nullable UUID watched,
            @Parameter(description = "only hits in this state") @QueryParam("status") @Nullable HitStatus status,
            @Parameter(description = "only hits that wait for a review") @QueryParam("open") @DefaultValue("false")
                    boolean open,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        PageBounds.check(page, size);
        Language language = actor.get().language();
        return hits.page(new NameHits.Filter(watched, status, open), page, size).map(hit -> view(hit, language));
    }

    @POST
    @Path("/matches/{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.TRACK_NAMES)
    @Operation(
            summary = "Confirm a hit or call it a false positive",
            description = WHO + " A false positive does not come again for the same name and profile. Repeating the"
                    + " same decision changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Review.class),
                            examples =
                                    @ExampleObject(
                                            name = "somebody else",
                                            value = "{\"decision\": \"FALSE_POSITIVE\","
                                                    + " \"note\": \"Another birth date\"}")))
    @APIResponse(responseCode = "204", description = "Settled")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such hit")
    @APIResponse(responseCode = "409", description = "`invalid-state`: settled otherwise before")
    @APIResponse(responseCode = "422", description = "`decision` is missing or not one of the two")
    public void review(
            @Parameter(description = "id of the hit") @PathParam("id") UUID id, @Valid @NotNull Review review) {
        reviewHit.review(id, review.decision(), review.note(), actor.get());
    }

    @POST
    @Path("/scan")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.TRACK_NAMES)
    @Operation(
            summary = "Look over everybody again",
            description = WHO + " In the background, for all names that are watched; reviewed hits stay as they are.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; GET the same address for how far it is",
            content = @Content(schema = @Schema(implementation = ScanProgress.class)))
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    public Response scan() {
        ScanProgress progress = ScanProgress.of(askScan.ask(actor.get()));
        watch.soon();
        return Response.accepted(progress).build();
    }

    @GET
    @Path("/scan")
    @Needs(Permission.TRACK_NAMES)
    @Operation(summary = "How far the look over everybody is", description = WHO)
    @APIResponse(responseCode = "200", description = "All watched names together")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    public ScanProgress scanProgress() {
        return ScanProgress.of(names.progress());
    }

    private NameView view(UUID id) {
        return names.overview(id).map(NameView::of).orElseThrow(() -> new NotFound("not-found"));
    }

    private MatchView view(NameHits.Hit hit, Language language) {
        return new MatchView(
                hit.id(),
                hit.watchedId(),
                hit.watchedName(),
                hit.kind(),
                hit.code(),
                hit.registeredName(),
                hit.place(world, language),
                hit.match().type(),
                hit.match().score(),
                hit.match().explanations(),
                hit.status(),
                hit.foundAt(),
                hit.notifiedAt(),
                hit.reviewedAt(),
                hit.note());
    }
}
