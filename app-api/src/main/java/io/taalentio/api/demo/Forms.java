package io.taalentio.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in the registration forms of invented people, section by section. */
final class Forms {

    private static final Map<Look.Skin, String> SKIN_TONE = Map.of(
            Look.Skin.LIGHT, "LIGHT_MEDIUM",
            Look.Skin.OLIVE, "OLIVE",
            Look.Skin.TAN, "MATTE",
            Look.Skin.BROWN, "TANNED",
            Look.Skin.DARK, "DARK",
            Look.Skin.DEEP, "VERY_DARK");

    private static final List<String> AVAILABILITY = List.of("FLEXIBLE", "FULL_TIME", "WEEKENDS", "SHORT_MISSIONS");

    private final Api api;
    private final Map<String, Integer> cities = new HashMap<>();

    Forms(Api api) {
        this.api = api;
    }

    /** Content of a talent's draft. */
    Map<String, Object> talent(Person p) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                "identity",
                of(
                        "firstName",
                        p.firstName(),
                        "lastName",
                        p.lastName(),
                        "birthDate",
                        p.birthDate().toString(),
                        "gender",
                        p.gender(),
                        "passportNumber",
                        "DEMO" + (40_000 + p.number())));
        content.put("contact", contact(p, 1, "", true));
        int city = city(p);
        content.put(
                "location",
                of(
                        "originCountry",
                        p.origin(),
                        "nationality",
                        p.origin(),
                        "residenceCountry",
                        p.country(),
                        "residenceCity",
                        city,
                        "residenceCityOther",
                        city < 0 ? p.city() : null));
        content.put("experience", of("yearsExperience", p.years(), "bio", p.cell(12), "education", p.cell(13)));
        content.put("languages", languages(p));
        content.put("availability", of("availability", p.cell(9), "rates", rates(p.cell(14))));
        content.put("workMode", of("workMode", p.cell(10)));
        content.put("talents", Person.list(p.cell(7), ","));
        content.put("documents", of());
        if (!p.instagram().isEmpty()) {
            content.put("socials", of("instagram", p.instagram()));
        }
        content.put("consent", of("terms", true, "privacy", true));
        return content;
    }

    /** Content of a cinema talent's draft. */
    Map<String, Object> cinema(Person p) {
        Map<String, Object> content = new LinkedHashMap<>();
        Map<String, Object> identity = contact(p, 2, "cinema", false);
        identity.putAll(of(
                "firstName",
                p.firstName(),
                "lastName",
                p.lastName(),
                "birthDate",
                p.birthDate().toString(),
                "gender",
                p.gender(),
                "documentType",
                p.number() % 3 == 0 ? "PASSPORT" : "NATIONAL_ID",
                "documentNumber",
                "DEMO" + (70_000 + p.number())));
        content.put("identity", identity);
        content.put("origins", of("originCountry", p.origin(), "nationality", p.origin()));
        int city = city(p);
        content.put("residence", of("country", p.country(), "city", city, "cityOther", city < 0 ? p.city() : null));
        content.put("languages", languages(p));
        content.put(
                "physical",
                of(
                        "eyeColor",
                        p.cell(13),
                        "hairColor",
                        hairColour(p.look()),
                        "hairType",
                        hairType(p.look()),
                        "heightCm",
                        Integer.parseInt(p.cell(11)),
                        "skinTone",
                        SKIN_TONE.get(p.look().skin()),
                        "build",
                        p.cell(12)));
        content.put("types", types(p));
        content.put("skills", Person.list(p.cell(8), ","));
        if (!p.instagram().isEmpty()) {
            content.put("socials", of("instagram", p.instagram()));
        }
        content.put("media", of("credits", credits(p.cell(14))));
        content.put("consent", of("terms", true, "privacy", true));
        return content;
    }

    private static Map<String, Object> types(Person p) {
        List<String> types = Person.list(p.cell(7), ",");
        int n = p.number();
        return of(
                "talentTypes",
                types,
                "yearsExperience",
                p.years(),
                "availability",
                AVAILABILITY.get(n % AVAILABILITY.size()),
                "licences",
                n % 7 == 0 ? List.of("CAR", "MOTORBIKE") : n % 3 == 0 ? List.of("CAR") : null,
                "dances",
                n % 5 == 0 ? List.of("AFRO", "TRADITIONAL") : null,
                "instruments",
                n % 6 == 0 ? List.of("DJEMBE") : null,
                "stunts",
                types.contains("STUNT") ? List.of("STAGE_COMBAT", n % 2 == 0 ? "HORSE" : "HIGH_FALL") : null);
    }

    /** Who answers for a minor; the consent is the id of an uploaded file. */
    static Map<String, Object> guardian(Person p, String consent) {
        return of(
                "name",
                "Ndella " + p.lastName(),
                "phone",
                Phones.mobile(p.country(), 3, p.number()),
                "phoneCountry",
                p.country(),
                "email",
                p.email("parent"),
                "consent",
                consent);
    }

    static Map<String, Object> of(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                map.put(String.valueOf(pairs[i]), value);
            }
        }
        return map;
    }

    private static Map<String, Object> contact(Person p, int series, String kind, boolean address) {
        String phone = Phones.mobile(p.country(), series, p.number());
        return of(
                "email",
                p.email(kind),
                "phone",
                phone,
                "phoneCountry",
                p.country(),
                "whatsapp",
                p.number() % 2 == 0 ? phone : null,
                "whatsappCountry",
                p.number() % 2 == 0 ? p.country() : null,
                "address",
                address ? p.number() + ", rue de l'Indépendance, " + p.city() : null);
    }

    private int city(Person p) {
        return cities.computeIfAbsent(p.country() + " " + p.city(), nothing -> {
            JsonNode found = api.get("/api/v1/cities?limit=5&country=" + p.country() + "&q=" + Api.encode(p.city()))
                    .body();
            int notListed = 0;
            for (JsonNode city : found) {
                if (city.path("name").asText().equals(p.city())) {
                    return city.path("id").asInt();
                }
                notListed = city.path("id").asInt();
            }
            JsonNode first = found.path(0);
            return first.path("id").asInt() > 0 && similar(first.path("name").asText(), p.city())
                    ? first.path("id").asInt()
                    : notListed;
        });
    }

    /** {@code Addis Ababa} and {@code Addis-Abeba}: the answer speaks French, the list of people may not. */
    private static boolean similar(String one, String other) {
        return one.substring(0, Math.min(3, one.length()))
                .equalsIgnoreCase(other.substring(0, Math.min(3, other.length())));
    }

    private static List<Map<String, Object>> languages(Person p) {
        List<Map<String, Object>> languages = new ArrayList<>();
        for (String language : p.languages()) {
            int colon = language.indexOf(':');
            languages.add(of("code", language.substring(0, colon), "level", language.substring(colon + 1)));
        }
        return languages;
    }

    private static @Nullable List<Map<String, Object>> rates(String cell) {
        int blank = cell.indexOf(' ');
        return blank < 0
                ? null
                : List.of(of("unit", cell.substring(0, blank), "amount", Long.parseLong(cell.substring(blank + 1))));
    }

    private static List<Map<String, Object>> credits(String cell) {
        List<Map<String, Object>> credits = new ArrayList<>();
        for (String credit : Person.list(cell, ";")) {
            List<String> parts = List.of(credit.split("/", -1));
            credits.add(of(
                    "title",
                    parts.get(0),
                    "year",
                    Integer.parseInt(parts.get(1)),
                    "kind",
                    parts.get(2),
                    "role",
                    parts.get(3)));
        }
        return credits;
    }

    private static String hairColour(Look look) {
        return switch (look.hair()) {
            case GREY_AFRO, GREY_CROP -> "SALT_PEPPER";
            case BALD -> "BALD_SHAVED";
            case STRAIGHT, WAVY -> "BROWN_DARK";
            default -> "BLACK";
        };
    }

    private static String hairType(Look look) {
        return switch (look.hair()) {
            case AFRO, GREY_AFRO -> "AFRO";
            case BRAIDS -> "BRAIDED";
            case LOCS -> "LOCS";
            case STRAIGHT -> "STRAIGHT";
            case WAVY, SHORT -> "WAVY";
            case BALD -> "BALD";
            default -> "COILY";
        };
    }
}
