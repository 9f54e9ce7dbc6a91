package io.taalentio.api.world;

import io.taalentio.api.web.TaggedJson;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.world.Country;
import io.taalentio.core.world.World;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/countries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
public class CountryResource {

    /**
     * A country as the forms need it.
     *
     * @param code ISO 3166-1 alpha-2
     * @param callingCode without plus sign; absent where there are no telephones
     * @param currency ISO 4217; absent where no money is issued
     * @param region key in the list {@code region}
     * @param flag emoji
     */
    public record CountryView(
            String code,
            String iso3,
            Label name,
            Nationality nationality,
            @Nullable String callingCode,
            @Nullable String currency,
            String region,
            String flag,
            boolean african) {

        static CountryView of(Country country) {
            return new CountryView(
                    country.iso2(),
                    country.iso3(),
                    country.name(),
                    new Nationality(
                            country.nationalityMasculine(),
                            country.nationalityFeminine(),
                            country.nationalityEnglish()),
                    country.callingCode().isEmpty() ? null : country.callingCode(),
                    country.currency().isEmpty() ? null : country.currency(),
                    country.region(),
                    country.flag(),
                    country.african());
        }
    }

    /** French adjectives of both genders and the English one. */
    public record Nationality(String masculine, String feminine, String en) {}

    private final World world;
    private final TaggedJson tagged;

    CountryResource(World world, TaggedJson tagged) {
        this.world = world;
        this.tagged = tagged;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the countries",
            description = "The countries of ISO 3166-1 and Kosovo, in the order of their French names.")
    @APIResponse(
            responseCode = "200",
            description = "The countries that fit",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CountryView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "422", description = "`african` is neither true nor false")
    public Response list(
            @Parameter(description = "true: only the 54 African states; false: only the others", example = "true")
                    @Schema(type = SchemaType.BOOLEAN)
                    @QueryParam("african")
                    @Nullable
                    String african,
            @Parameter(description = "beginning of a word of the name, or a code", example = "côte")
                    @Schema(maxLength = 100)
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Context Request request) {
        if (african != null && !african.equals("true") && !african.equals("false")) {
            throw new InvalidValue("african", "unknown-value");
        }
        Collator french = Collator.getInstance(Locale.FRENCH);
        String typed = q == null ? "" : folded(q).strip();
        List<CountryView> found = world.countries().stream()
                .filter(country -> african == null || country.african() == african.equals("true"))
                .filter(country -> typed.isEmpty() || fits(country, typed))
                .sorted(Comparator.comparing(country -> country.name().fr(), french))
                .map(CountryView::of)
                .toList();
        return tagged.answer(found, request);
    }

    @GET
    @Path("{iso2}")
    @PermitAll
    @Operation(summary = "Read one country")
    @APIResponse(
            responseCode = "200",
            description = "The country",
            content = @Content(schema = @Schema(implementation = CountryView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "404", description = "`not-found`: no country has this code")
    public Response read(
            @Parameter(description = "ISO 3166-1 alpha-2, in either case", example = "SN")
                    @Schema(pattern = "^[A-Za-z]{2}$")
                    @PathParam("iso2")
                    String iso2,
            @Context Request request) {
        Country country = world.country(iso2.toUpperCase(Locale.ROOT)).orElseThrow(() -> new NotFound("not-found"));
        return tagged.answer(CountryView.of(country), request);
    }

    private static boolean fits(Country country, String typed) {
        return Stream.of(country.name().fr(), country.name().en())
                        .map(CountryResource::folded)
                        .anyMatch(name -> (" " + name).contains(" " + typed))
                || typed.equalsIgnoreCase(country.iso2())
                || typed.equalsIgnoreCase(country.iso3())
                || (!country.callingCode().isEmpty() && typed.equals(country.callingCode()));
    }

    /** Lower case without accents, words apart by one space. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
