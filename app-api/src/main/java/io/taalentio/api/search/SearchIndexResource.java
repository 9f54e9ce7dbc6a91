package io.taalentio.api.search;

import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Finder;
import io.taalentio.core.search.Finder.IndexState;
import io.taalentio.core.search.Finder.Standing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The search index of this node, for whoever runs the house. */
@Path("/api/v1/search/index")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchIndexResource {

    /**
     * How far the index of one kind of profiles is.
     *
     * @param profiles that it finds now
     * @param filled profiles read by the filling under way, 0 when none is
     * @param toFill how many there were when it began
     * @param behind changes not yet followed
     */
    public record IndexView(
            ProfileKind kind, Standing standing, long profiles, long filled, long toFill, long behind) {}

    private final Finder finder;

    SearchIndexResource(Finder finder) {
        this.finder = finder;
    }

    @GET
    @Needs(Permission.TEND_SEARCH)
    @Operation(
            summary = "See how far the search index is",
            description = "Of the node that answers; each node has its own and follows the changes by itself.")
    @APIResponse(responseCode = "200", description = "One entry for each kind of profiles")
    public List<IndexView> state() {
        return Arrays.stream(ProfileKind.values()).map(this::view).toList();
    }

    @POST
    @Path("/refill")
    @Needs(Permission.TEND_SEARCH)
    @Operation(
            summary = "Fill the search index anew",
            description =
                    "Reads every profile again, apart from the request; the index before answers until the new one is complete. Nothing happens while it is being filled already.")
    @APIResponse(responseCode = "202", description = "Begun; `GET /search/index` tells how far it is")
    public Response refill() {
        for (ProfileKind kind : ProfileKind.values()) {
            finder.refill(kind);
        }
        return Response.accepted().build();
    }

    private IndexView view(ProfileKind kind) {
        IndexState state = finder.state(kind);
        return new IndexView(kind, state.standing(), state.profiles(), state.filled(), state.toFill(), state.behind());
    }
}
