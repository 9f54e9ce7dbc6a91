package io.taalentio.api.world;

import io.taalentio.api.web.TaggedJson;
import io.taalentio.core.world.Currencies;
import io.taalentio.core.world.Languages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The names of languages and currencies. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
public class WordsResource {

    /**
     * A language.
     *
     * @param group key in the list {@code languageGroup}
     */
    public record LanguageView(String code, String fr, String en, String group) {}

    /**
     * A currency.
     *
     * @param digits after the decimal sign in everyday amounts
     */
    public record CurrencyView(String code, String fr, String en, int digits) {}

    private final Languages languages;
    private final Currencies currencies;
    private final TaggedJson tagged;

    WordsResource(Languages languages, Currencies currencies, TaggedJson tagged) {
        this.languages = languages;
        this.currencies = currencies;
        this.tagged = tagged;
    }

    @GET
    @Path("languages")
    @PermitAll
    @Operation(summary = "List the languages people speak", description = "International languages first.")
    @APIResponse(
            responseCode = "200",
            description = "The languages",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = LanguageView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    public Response languages(@Context Request request) {
        return tagged.answer(
                languages.all().stream()
                        .map(language -> new LanguageView(
                                language.code(),
                                language.name().fr(),
                                language.name().en(),
                                language.group()))
                        .toList(),
                request);
    }

    @GET
    @Path("currencies")
    @PermitAll
    @Operation(summary = "List the currencies", description = "Those of the countries, by ISO 4217 code.")
    @APIResponse(
            responseCode = "200",
            description = "The currencies",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CurrencyView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    public Response currencies(@Context Request request) {
        return tagged.answer(
                currencies.all().stream()
                        .map(currency -> new CurrencyView(
                                currency.code(),
                                currency.name().fr(),
                                currency.name().en(),
                                currency.minorDigits()))
                        .toList(),
                request);
    }
}
