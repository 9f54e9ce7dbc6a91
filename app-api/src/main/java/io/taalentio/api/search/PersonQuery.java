package io.taalentio.api.search;

import io.taalentio.core.search.Listing;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What both staff lists can be asked in the address. */
public class PersonQuery {

    private static final int LONGEST_TEXT = 100;
    /** How keys are given; the same for every field that has them. */
    static final String KEYS = "; several with commas between, any of them; a minus in front to rule one out";

    @QueryParam("q")
    @Parameter(
            description =
                    "words: of the name however spelled, of talents, places and what people wrote; or the start of an e-mail address or of a code",
            example = "awa")
    @Schema(maxLength = LONGEST_TEXT)
    public @Nullable String q;

    @QueryParam("name")
    @Parameter(description = "words of the name, however they are spelled")
    @Schema(maxLength = LONGEST_TEXT)
    public @Nullable String name;

    @QueryParam("code")
    @Parameter(description = "the code, a former one too")
    @Schema(maxLength = 40)
    public @Nullable String code;

    @QueryParam("phone")
    @Parameter(description = "telephone number in E.164; for those who may reach people")
    @Schema(maxLength = LONGEST_TEXT)
    public @Nullable String phone;

    @QueryParam("without")
    @Parameter(description = "words that the profile does not say")
    @Schema(maxLength = LONGEST_TEXT)
    public @Nullable String without;

    @QueryParam("country")
    @Parameter(description = "countries of residence, ISO 3166-1 alpha-2" + KEYS, example = "SN")
    public @Nullable String country;

    @QueryParam("nationality")
    @Parameter(description = "ISO 3166-1 alpha-2" + KEYS)
    public @Nullable String nationality;

    @QueryParam("origin")
    @Parameter(description = "countries of origin, ISO 3166-1 alpha-2" + KEYS)
    public @Nullable String origin;

    @QueryParam("city")
    @Parameter(description = "ids of cities of residence" + KEYS)
    public @Nullable String city;

    @QueryParam("gender")
    @Parameter(description = "M, F or N" + KEYS)
    public @Nullable String gender;

    @QueryParam("ageBracket")
    @Parameter(description = "keys of the list `ageBracket`" + KEYS, example = "26_35")
    public @Nullable String ageBracket;

    @QueryParam("ageMin")
    @Parameter(description = "completed years, least")
    public @Nullable Integer ageMin;

    @QueryParam("ageMax")
    @Parameter(description = "completed years, most")
    public @Nullable Integer ageMax;

    @QueryParam("language")
    @Parameter(
            description =
                    "codes of languages, all of them spoken; `wo:FLUENT` for at least that level; a minus in front for not spoken",
            example = "wo")
    public @Nullable String language;

    @QueryParam("experience")
    @Parameter(description = "first years of brackets: 0, 2, 4, 6, 11" + KEYS)
    public @Nullable String experience;

    @QueryParam("hasPhoto")
    @Parameter(description = "only people with a photograph, or only people without one")
    public @Nullable Boolean hasPhoto;

    @QueryParam("verified")
    @Parameter(description = "only verified profiles, or only others")
    public @Nullable Boolean verified;

    @QueryParam("duplicates")
    @Parameter(description = "only people who may be registered twice, or only others")
    public @Nullable Boolean duplicates;

    @QueryParam("createdFrom")
    @Parameter(description = "first day of registration (UTC)")
    @Schema(type = SchemaType.STRING, format = "date")
    public @Nullable LocalDate createdFrom;

    @QueryParam("createdTo")
    @Parameter(description = "last day of registration (UTC)")
    @Schema(type = SchemaType.STRING, format = "date")
    public @Nullable LocalDate createdTo;

    @QueryParam("sort")
    @Parameter(
            description =
                    "relevance, createdAt, name, code or completeness; a minus in front for downwards. The best matches first when `q` is given, else the newest")
    public @Nullable String sort;

    @QueryParam("page")
    @DefaultValue("0")
    @Parameter(description = "from 0")
    public int page;

    @QueryParam("size")
    @DefaultValue("20")
    @Parameter(description = "1 to 100")
    public int size = 20;

    @QueryParam("after")
    @Schema(maxLength = 260)
    @Parameter(
            description =
                    "goes on after somebody, however deep the list: what it is ordered by of the last one seen, and that"
                            + " one's `id`, an underscore between. That is `createdAt`, `lastName` and `firstName` with a"
                            + " blank between, `code`, or `completeness`; by relevance nobody can go on, so then the"
                            + " newest come first. `page` is not heeded then")
    public @Nullable String after;

    /** The order asked for; else the best matches of a text first, or the newest. */
    Listing listing() {
        boolean worded = q != null && !q.isBlank();
        String order = sort != null ? sort : worded ? "relevance" : "-createdAt";
        return after != null && !after.isBlank() ? Listing.after(order, after, size) : Listing.of(order, page, size);
    }

    /** What was asked, by name. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "name", name);
        put(parameters, "code", code);
        put(parameters, "phone", phone);
        put(parameters, "without", without);
        put(parameters, "country", country);
        put(parameters, "nationality", nationality);
        put(parameters, "origin", origin);
        put(parameters, "city", city);
        put(parameters, "gender", gender);
        put(parameters, "ageBracket", ageBracket);
        put(parameters, "ageMin", ageMin);
        put(parameters, "ageMax", ageMax);
        put(parameters, "language", language);
        put(parameters, "experience", experience);
        put(parameters, "hasPhoto", hasPhoto);
        put(parameters, "verified", verified);
        put(parameters, "duplicates", duplicates);
        put(parameters, "createdFrom", createdFrom);
        put(parameters, "createdTo", createdTo);
        return parameters;
    }

    static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
