package io.taalentio.api.cinema;

import io.taalentio.api.web.RateLimited;
import io.taalentio.core.cinema.MovieCatalogue;
import io.taalentio.core.kernel.InvalidValue;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Films and series to pick credits from. */
@Path("/api/v1/movies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
public class MovieResource {

    private static final int LONGEST = 100;

    private final MovieCatalogue movies;

    MovieResource(MovieCatalogue movies) {
        this.movies = movies;
    }

    @GET
    @Path("/search")
    @PermitAll
    @RateLimited(RateLimited.Limit.MOVIE_SEARCHES)
    @Operation(
            summary = "Look films and series up",
            description =
                    "At most ten, films and series in turn. A credit picked here is as unverified as a typed one.")
    @APIResponse(responseCode = "200", description = "What was found, empty for nothing")
    @APIResponse(responseCode = "422", description = "`q` has fewer than two characters")
    @APIResponse(
            responseCode = "503",
            description = "`movies-not-configured`: the house has no key; `movies-unavailable`: no answer")
    public List<MovieCatalogue.Movie> search(
            @Parameter(description = "part of the title", example = "atlas")
                    @Schema(maxLength = LONGEST)
                    @QueryParam("q")
                    @Nullable
                    String q) {
        String title = q == null ? "" : q.strip();
        if (title.length() < MovieCatalogue.SHORTEST) {
            throw new InvalidValue("q", "too-short", Map.of("min", MovieCatalogue.SHORTEST));
        }
        if (title.length() > LONGEST) {
            throw new InvalidValue("q", "too-long", Map.of("max", LONGEST));
        }
        return movies.search(title);
    }
}
