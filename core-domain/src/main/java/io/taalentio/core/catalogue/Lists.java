package io.taalentio.core.catalogue;

import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Managed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every closed list the forms offer, from {@code lists.json}, which the web application imports as well. A list is named
 * like the field that takes its keys.
 */
@Managed
public class Lists {

    public static final String GENDER = "gender";
    public static final String DOCUMENT_TYPE = "documentType";
    public static final String AVAILABILITY = "availability";
    public static final String WORK_MODE = "workMode";
    /** What somebody may drive, ride or fly. */
    public static final String LICENCE = "licence";

    public static final String INSTRUMENT = "instrument";
    public static final String DANCE = "dance";
    public static final String STUNT = "stunt";
    /** Keys are the first year of the bracket: {@code 0 2 4 6 11}. */
    public static final String EXPERIENCE = "experience";

    public static final String AGE_BRACKET = "ageBracket";
    public static final String EYE_COLOR = "eyeColor";
    public static final String HAIR_COLOR = "hairColor";
    public static final String HAIR_TYPE = "hairType";
    public static final String SKIN_TONE = "skinTone";
    public static final String BUILD = "build";
    public static final String APPEARANCE = "appearance";
    /** What a cinema profile plays; entries carry {@code colour} and {@code textColour} of the badge. */
    public static final String TALENT_TYPE = "talentType";

    /** What a project becomes: a film, a series, a commercial. */
    public static final String PRODUCTION_TYPE = "productionType";

    public static final String PROJECT_STATUS = "projectStatus";
    public static final String ASSIGNMENT_STATUS = "assignmentStatus";
    public static final String COMPANY_SERVICE = "companyService";
    public static final String CREDIT_KIND = "creditKind";
    /** Entries carry {@code url}, {@code hosts} and the {@code profiles} (TALENT, CINEMA) that offer the network. */
    public static final String SOCIAL_NETWORK = "socialNetwork";

    public static final String RATE_UNIT = "rateUnit";
    public static final String LANGUAGE_LEVEL = "languageLevel";
    public static final String VISIBILITY = "visibility";

    /**
     * One choice of a list.
     *
     * @param details what only some lists say of their entries (colours, bounds), by name
     */
    public record Entry(String key, Label label, Map<String, Object> details) {}

    private final Map<String, Map<String, Entry>> lists = new LinkedHashMap<>();

    public Lists() {
        JsonResource.object(JsonResource.read("lists.json")).forEach((name, entries) -> {
            Map<String, Entry> list = new LinkedHashMap<>();
            for (Object element : JsonResource.array(entries)) {
                Entry entry = entry(JsonResource.object(element));
                list.put(entry.key(), entry);
            }
            lists.put(name, list);
        });
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(lists.keySet());
    }

    /** The choices of a list in display order; empty when there is no such list. */
    public List<Entry> entries(String list) {
        return List.copyOf(lists.getOrDefault(list, Map.of()).values());
    }

    public boolean has(String list, String key) {
        return lists.getOrDefault(list, Map.of()).containsKey(key);
    }

    /** The words for a key; the key itself in both languages when the list does not hold it. */
    public Label label(String list, String key) {
        Entry entry = lists.getOrDefault(list, Map.of()).get(key);
        return entry == null ? new Label(key, key) : entry.label();
    }

    /**
     * Social networks a kind of profile offers, in display order.
     *
     * @param profile {@code TALENT} or {@code CINEMA}
     */
    public List<String> socialNetworks(String profile) {
        List<String> keys = new ArrayList<>();
        for (Entry network : entries(SOCIAL_NETWORK)) {
            if (network.details().get("profiles") instanceof List<?> profiles && profiles.contains(profile)) {
                keys.add(network.key());
            }
        }
        return List.copyOf(keys);
    }

    private static Entry entry(Map<String, Object> json) {
        Map<String, Object> details = new LinkedHashMap<>(json);
        details.keySet().removeAll(Set.of("key", "fr", "en"));
        return new Entry(
                JsonResource.text(json, "key"),
                new Label(JsonResource.text(json, "fr"), JsonResource.text(json, "en")),
                Collections.unmodifiableMap(details));
    }
}
