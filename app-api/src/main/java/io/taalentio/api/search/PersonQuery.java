package io.taalentio.api.search;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.PersonFilter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What both staff lists can be asked in the address. */
public class PersonQuery {

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_KEYS = 50;

    @QueryParam("q")
    @Parameter(description = "part of the name, start of an e-mail address or start of a code", example = "awa")
    @Schema(maxLength = LONGEST_TEXT)
    public @Nullable String q;

    @QueryParam("name")
    @Parameter(description = "part of the name; accents and case do not matter")
    @Schema(maxLength = LONGEST_TEXT)
    public @Nullable String name;

    @QueryParam("code")
    @Parameter(description = "the code, a former one too")
    @Schema(maxLength = 40)
    public @Nullable String code;

    @QueryParam("country")
    @Parameter(description = "country of residence, ISO 3166-1 alpha-2", example = "SN")
    public @Nullable String country;

    @QueryParam("nationality")
    @Parameter(description = "ISO 3166-1 alpha-2")
    public @Nullable String nationality;

    @QueryParam("city")
    @Parameter(description = "id of the city of residence")
    public @Nullable Integer city;

    @QueryParam("gender")
    @Parameter(description = "M, F or N")
    public @Nullable String gender;

    @QueryParam("language")
    @Parameter(description = "code of a language spoken", example = "wo")
    public @Nullable String language;

    @QueryParam("experience")
    @Parameter(description = "first year of a bracket: 0, 2, 4, 6 or 11")
    public @Nullable Integer experience;

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
    @DefaultValue("-createdAt")
    @Parameter(description = "createdAt, name, code or completeness; a minus in front for downwards")
    public String sort = "-createdAt";

    @QueryParam("page")
    @DefaultValue("0")
    @Parameter(description = "from 0")
    public int page;

    @QueryParam("size")
    @DefaultValue("20")
    @Parameter(description = "1 to 100")
    public int size = 20;

    Listing listing() {
        return Listing.of(sort, page, size);
    }

    PersonFilter person(Vocabulary vocabulary, Violations violations) {
        violations.maxLength(q, LONGEST_TEXT, "q");
        violations.maxLength(name, LONGEST_TEXT, "name");
        violations.maxLength(code, LONGEST_TEXT, "code");
        vocabulary.country(country, "country", violations);
        vocabulary.country(nationality, "nationality", violations);
        vocabulary.inList(Lists.GENDER, gender, "gender", violations);
        vocabulary.language(language, "language", violations);
        vocabulary.inList(
                Lists.EXPERIENCE, experience == null ? null : experience.toString(), "experience", violations);
        return new PersonFilter(
                blankToNull(q),
                blankToNull(name),
                blankToNull(code),
                blankToNull(country),
                blankToNull(nationality),
                city,
                blankToNull(gender),
                blankToNull(language),
                experience,
                verified,
                duplicates,
                createdFrom,
                createdTo);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The keys of {@code a,b,c}. */
    static List<String> keys(@Nullable String joined, String field, Violations violations) {
        if (joined == null || joined.isBlank()) {
            return List.of();
        }
        List<String> keys = Arrays.stream(joined.split(",", MOST_KEYS + 1))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        violations.check(keys.size() <= MOST_KEYS, field, "unknown-value");
        return keys;
    }
}
