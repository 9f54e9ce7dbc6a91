package io.taalentio.api.search;

import io.taalentio.api.search.SearchViews.CountsView;
import io.taalentio.api.search.SearchViews.LookAlikeView;
import io.taalentio.api.search.SearchViews.UnderstoodView;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.CountProfiles;
import io.taalentio.core.search.FindLookAlikes;
import io.taalentio.core.search.SearchAddress;
import io.taalentio.core.search.UnderstandQuery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stands beside the staff lists: counts of every further choice, what typed words mean, who looks like whom. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {

    private static final String COUNTS =
            "How many of the people found have each key of each field. Of a field that one key out of several is enough"
                    + " for, its own filter does not count, so that one sees what else there would be. Fields the caller"
                    + " may not ask are left out. Cities: the thirty with the most people.";
    private static final String UNDERSTANDING =
            "Turns typed words, French or English, into the filters of the list: ages, heights, languages, places, looks,"
                    + " skills, and what is ruled out. What is not understood stays in `text`.";

    private final CountProfiles counts;
    private final UnderstandQuery understand;
    private final FindLookAlikes lookAlikes;
    private final SearchAddress address;
    private final SearchViews views;
    private final CurrentActor actor;

    SearchResource(
            CountProfiles counts,
            UnderstandQuery understand,
            FindLookAlikes lookAlikes,
            SearchAddress address,
            SearchViews views,
            CurrentActor actor) {
        this.counts = counts;
        this.understand = understand;
        this.lookAlikes = lookAlikes;
        this.address = address;
        this.views = views;
        this.actor = actor;
    }

    @GET
    @Path("/talents/counts")
    @Needs(Permission.LIST_TALENTS)
    @Operation(summary = "Count talents by every filter", description = COUNTS)
    @APIResponse(responseCode = "200", description = "Counts by field and key")
    @APIResponse(responseCode = "422", description = "A filter is not valid")
    @APIResponse(responseCode = "503", description = "The search index is being filled; the answer says how far it is")
    public CountsView talentCounts(@BeanParam TalentQuery query) {
        Actor reader = actor.get();
        return views.counts(counts.count(query.query(address), reader), reader.language());
    }

    @GET
    @Path("/cinema/counts")
    @Needs(Permission.LIST_CINEMA_TALENTS)
    @Operation(summary = "Count cinema talents by every filter", description = COUNTS)
    @APIResponse(responseCode = "200", description = "Counts by field and key")
    @APIResponse(responseCode = "422", description = "A filter is not valid")
    @APIResponse(responseCode = "503", description = "The search index is being filled; the answer says how far it is")
    public CountsView cinemaCounts(@BeanParam CinemaQuery query) {
        Actor reader = actor.get();
        return views.counts(counts.count(query.query(address), reader), reader.language());
    }

    @GET
    @Path("/talents/understanding")
    @Needs(Permission.LIST_TALENTS)
    @Operation(summary = "Understand what was typed to find talents", description = UNDERSTANDING)
    @APIResponse(responseCode = "200", description = "Filters, and the words that are left")
    @APIResponse(responseCode = "422", description = "`q` is missing or too long")
    public UnderstoodView talents(
            @Parameter(description = "what was typed", example = "photographe à Dakar")
                    @NotBlank
                    @Size(max = 200)
                    @QueryParam("q")
                    String q) {
        Actor reader = actor.get();
        return views.understood(understand.understand(ProfileKind.TALENT, q, reader), reader.language());
    }

    @GET
    @Path("/cinema/understanding")
    @Needs(Permission.LIST_CINEMA_TALENTS)
    @Operation(summary = "Understand what was typed to find cinema talents", description = UNDERSTANDING)
    @APIResponse(responseCode = "200", description = "Filters, and the words that are left")
    @APIResponse(responseCode = "422", description = "`q` is missing or too long")
    public UnderstoodView cinema(
            @Parameter(description = "what was typed", example = "tall Wolof speaker from Dakar who rides")
                    @NotBlank
                    @Size(max = 200)
                    @QueryParam("q")
                    String q) {
        Actor reader = actor.get();
        return views.understood(understand.understand(ProfileKind.CINEMA, q, reader), reader.language());
    }

    @GET
    @Path("/cinema/look-alikes/{ref}")
    @Needs(Permission.FILTER_BY_APPEARANCE)
    @Operation(
            summary = "Find who looks like one of the cinema talents",
            description =
                    "For a double: of the same gender, near in height and age, alike in build, skin, hair and eyes; playable"
                            + " appearances count only where both people agreed. The likest first, 24 at most.")
    @APIResponse(responseCode = "200", description = "People alike, with how much and in what")
    @APIResponse(responseCode = "404", description = "No such person is listed")
    @APIResponse(responseCode = "503", description = "The search index is being filled; the answer says how far it is")
    public List<LookAlikeView> lookAlikes(
            @Parameter(description = "code or id", example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        Actor reader = actor.get();
        return views.lookAlikes(lookAlikes.find(ref, reader), reader.language());
    }
}
