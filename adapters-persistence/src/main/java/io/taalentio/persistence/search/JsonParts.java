package io.taalentio.persistence.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.search.StoredProfile.Credit;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import io.taalentio.core.world.Languages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of profiles that are stored as JSON. */
final class JsonParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<JsonNode> NODE = new TypeReference<>() {};

    private JsonParts() {}

    /** @param more {@code [{code: level}, other]} as text: levels given, and the name of a language that the list lacks */
    static List<SpokenLanguage> languages(List<String> codes, String more) {
        if (codes.isEmpty()) {
            return List.of();
        }
        JsonNode parts = read(more, NODE);
        List<SpokenLanguage> spoken = new ArrayList<>(codes.size());
        for (String code : codes) {
            spoken.add(new SpokenLanguage(
                    code,
                    parts.get(0).path(code).textValue(),
                    code.equals(Languages.UNLISTED) ? parts.get(1).textValue() : null));
        }
        return spoken;
    }

    /** What {@link #credits} reads, of the cinema profile {@code p}: those the house vouches for come first. */
    static final String CREDITS = """
            (select json_agg(json_build_array(title, year, kind, role, talent_type, verified) order by sort, year desc, id)
                from (
                    select title, year, kind, role, null as talent_type, false as verified, sort, id
                    from credit_item where profile_id = p.id
                    union all
                    select title, year, kind, role, talent_type, true, -1, assignment_id
                    from verified_credits(p.id)) c)""";

    /**
     * A title that the house vouches for is not told a second time because its owner typed it too.
     *
     * @param rows {@code [[title, year, kind, role, talentType, verified], …]} as text, null for none
     */
    static List<Credit> credits(@Nullable String rows) {
        if (rows == null) {
            return List.of();
        }
        List<Credit> credits = new ArrayList<>();
        Set<String> verified = new HashSet<>();
        for (JsonNode row : read(rows, NODE)) {
            Credit credit = new Credit(
                    row.get(0).asText(),
                    row.get(1).isNull() ? null : row.get(1).asInt(),
                    row.get(2).asText(),
                    row.get(3).isNull() ? null : row.get(3).asText(),
                    row.get(4).isNull() ? null : row.get(4).asText(),
                    row.get(5).asBoolean());
            String title = credit.title().strip().toLowerCase(Locale.ROOT);
            if (credit.verified()) {
                verified.add(title);
            }
            if (credit.verified() || !verified.contains(title)) {
                credits.add(credit);
            }
        }
        return credits;
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored profile cannot be read", e);
        }
    }
}
