package io.taalentio.api.world;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.web.TaggedJson;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.world.City;
import io.taalentio.core.world.CityDirectory;
import io.taalentio.core.world.World;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
public class CityResource {

    private static final int MOST = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /**
     * A city to choose.
     *
     * @param id negative for the entry "city not listed"
     * @param name in the language of the answer
     * @param admin1 first-level division, to tell namesakes apart
     * @param code three letters, part of identification codes
     * @param population 0 when it is not known
     */
    public record CityView(int id, String name, @Nullable String admin1, String code, int population) {

        static CityView of(City city, Language language) {
            return new CityView(city.id(), city.name(language), city.admin1(), city.code(), city.population());
        }
    }

    private final World world;
    private final CityDirectory directory;
    private final CurrentActor actor;
    private final TaggedJson tagged;

    CityResource(World world, CityDirectory directory, CurrentActor actor, TaggedJson tagged) {
        this.world = world;
        this.directory = directory;
        this.actor = actor;
        this.tagged = tagged;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Find cities of a country",
            description = "The likeliest city first; French, local and former names are known, accents and small"
                    + " mistakes do not matter. The last entry always stands for a city that is not listed"
                    + " (code VNL, negative id).")
    @APIResponse(
            responseCode = "200",
            description = "At most `limit` cities and the entry for one that is not listed",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CityView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(
            responseCode = "422",
            description =
                    "`country` is missing (`required`) or unknown (`unknown-country`), or `limit` is not 1 to 100")
    public Response find(
            @Parameter(description = "ISO 3166-1 alpha-2", required = true, example = "MA")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @Parameter(description = "what was typed; empty for the largest cities", example = "marra")
                    @Schema(maxLength = 100)
                    @QueryParam("q")
                    @DefaultValue("")
                    String q,
            @Parameter(description = "at most this many cities", example = "20")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    String limit,
            @Context Request request) {
        Violations violations = new Violations();
        String iso2 = country == null ? "" : country.toUpperCase(Locale.ROOT);
        violations.required(iso2, "country");
        violations.check(iso2.isBlank() || world.country(iso2).isPresent(), "country", "unknown-country");
        int most = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST) {
            violations.add("limit", "out-of-range", Map.of("min", 1, "max", MOST));
        }
        violations.throwIfAny();
        Language language = actor.language();
        List<CityView> found = Stream.concat(
                        directory.find(iso2, q, most).stream(), Stream.of(world.cityNotListed(iso2)))
                .map(city -> CityView.of(city, language))
                .toList();
        return tagged.translated(found, request);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "Read one city", description = "For forms that know a city by its id only.")
    @APIResponse(
            responseCode = "200",
            description = "The city",
            content = @Content(schema = @Schema(implementation = CityView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "404", description = "`not-found`: no city has this id")
    public Response read(
            @Parameter(description = "id as the list of cities gives it", example = "2253354") @PathParam("id") int id,
            @Context Request request) {
        City city = world.city(id).orElseThrow(() -> new NotFound("not-found"));
        return tagged.translated(CityView.of(city, actor.language()), request);
    }
}
