package io.taalentio.api.search;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.core.access.Permission;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Cadence;
import io.taalentio.core.search.KeepSearch;
import io.taalentio.core.search.SavedSearch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.Map;
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

/** Searches of the staff lists that people keep; {@link AlertStopResource} ends their alerts. */
@Path("/api/v1/saved-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
public class SavedSearchResource {

    private static final String WHO = "Access: whoever lists talents or cinema talents; one's own only.";
    private static final String FORBIDDEN = "The caller may not list such people, or not use such a filter";
    private static final String MISSING = "The caller has no such search";
    private static final String ID = "id of the saved search";

    /**
     * A search to keep.
     *
     * @param filters as the address of the staff list spells them, without page and order; everybody when absent
     * @param cadence how often it tells of new people by mail
     */
    public record NewSavedSearch(
            @NotNull ProfileKind kind,
            @NotBlank @Size(max = 80) String name,
            @Nullable @Size(max = 40) Map<String, String> filters,
            @NotNull Cadence cadence) {}

    /** Another name, another cadence. */
    public record SavedSearchChange(
            @NotBlank @Size(max = 80) String name, @NotNull Cadence cadence) {}

    /**
     * A saved search.
     *
     * @param alertedAt when it last told of new people
     * @param nextLookAt when it next looks for some
     */
    public record SavedSearchView(
            UUID id,
            ProfileKind kind,
            String name,
            Map<String, String> filters,
            Cadence cadence,
            Instant createdAt,
            @Nullable Instant alertedAt,
            @Nullable Instant nextLookAt) {

        static SavedSearchView of(SavedSearch s) {
            return new SavedSearchView(
                    s.id(), s.kind(), s.name(), s.filters(), s.cadence(), s.createdAt(), s.alertedAt(), s.nextLookAt());
        }
    }

    private final KeepSearch keep;
    private final CurrentActor actor;

    SavedSearchResource(KeepSearch keep, CurrentActor actor) {
        this.keep = keep;
        this.actor = actor;
    }

    @GET
    @Needs({Permission.LIST_TALENTS, Permission.LIST_CINEMA_TALENTS})
    @Operation(summary = "List one's saved searches", description = WHO + " By name.")
    @APIResponse(responseCode = "200", description = "The searches")
    @APIResponse(responseCode = "403", description = "The caller lists nobody")
    public List<SavedSearchView> list() {
        return keep.list(actor.get()).stream().map(SavedSearchView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Permission.LIST_TALENTS, Permission.LIST_CINEMA_TALENTS})
    @Idempotent
    @Operation(
            summary = "Keep a search",
            description = WHO + " With a cadence, it mails its owner of people it did not find before: daily, or on"
                    + " Mondays, in the morning of the house's time zone, and only when there are some.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewSavedSearch.class),
                            examples =
                                    @ExampleObject(
                                            name = "people of Dakar, daily",
                                            value = "{\"kind\":\"TALENT\",\"name\":\"Wolof à Dakar\",\"filters\":"
                                                    + "{\"country\":\"SN\",\"language\":\"wo\"},"
                                                    + "\"cadence\":\"DAILY\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = SavedSearchView.class)))
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "409", description = "`name-taken`; `too-many`: fifty are kept already")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    @APIResponse(
            responseCode = "503",
            description =
                    "`search-index-filling`: this node cannot look yet; `search-unavailable`: the search does not answer")
    public Response keep(@Valid @NotNull NewSavedSearch search) {
        Map<String, String> filters = search.filters();
        SavedSearch kept = keep.keep(
                search.kind(), search.name(), filters == null ? Map.of() : filters, search.cadence(), actor.get());
        return Response.created(URI.create("/api/v1/saved-searches/" + kept.id()))
                .entity(SavedSearchView.of(kept))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Permission.LIST_TALENTS, Permission.LIST_CINEMA_TALENTS})
    @Operation(
            summary = "Rename a saved search, or have it tell more or less often",
            description = WHO + " Whoever is found when alerts begin is not new later.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SavedSearchChange.class),
                            examples =
                                    @ExampleObject(
                                            name = "weekly",
                                            value = "{\"name\":\"Casablanca\",\"cadence\":\"WEEKLY\"}")))
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`name-taken`")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    @APIResponse(
            responseCode = "503",
            description =
                    "`search-index-filling`: this node cannot look yet; `search-unavailable`: the search does not answer")
    public SavedSearchView change(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull SavedSearchChange change) {
        return SavedSearchView.of(keep.change(id, change.name(), change.cadence(), actor.get()));
    }

    @DELETE
    @Path("/{id}")
    @Needs({Permission.LIST_TALENTS, Permission.LIST_CINEMA_TALENTS})
    @Operation(summary = "Forget a saved search", description = WHO)
    @APIResponse(responseCode = "204", description = "Gone, and its alerts with it")
    @APIResponse(responseCode = "403", description = "The caller lists nobody")
    @APIResponse(responseCode = "404", description = MISSING)
    public void remove(@Parameter(description = ID) @PathParam("id") UUID id) {
        keep.remove(id, actor.get());
    }
}
