package io.taalentio.persistence.search;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.IndexedProfile;
import io.taalentio.core.search.ProfileWords;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Reads listed profiles of one kind as an index holds them. */
final class ProfileFeed {

    private static final int FETCH = 1_000;
    private static final HexFormat HEX = HexFormat.of();
    /** What a person speaks at one level counts for the lower ones, too. */
    private static final List<String> LEVELS = List.of("BASIC", "INTERMEDIATE", "FLUENT", "NATIVE");

    private static final String LISTED = " p.deleted_at is null and p.status = 'ACTIVE'";
    private static final String COMMON = """
            select p.id, p.created_at, p.first_name, p.last_name, p.code, p.email::text as email, p.birth_date,
                p.completeness, p.gender, p.nationality, p.origin_country, p.residence_country, p.residence_city,
                p.residence_city_other, array_to_string(p.languages, ',') as languages,
                jsonb_build_array(coalesce(p.details -> 'languageLevels', '{}'), p.details ->> 'otherLanguage')::text
                    as levels,
                p.details ->> 'otherLanguage' as other_language,
                p.years_experience, p.photo_id is not null as has_photo,
                p.verified_at is not null as verified, p.phone_bidx,
                array_to_string(array(select old_code from code_alias where profile_id = p.id and kind = 'KIND'), ',')
                    as former_codes,
                exists (select from duplicate_flag where kind = 'KIND' and status = 'OPEN'
                    and (profile_id = p.id or other_id = p.id)) as duplicates,
            """;
    private static final String TALENT = COMMON.replace("KIND", "TALENT") + """
                array_to_string(array(select talent from profile_talent where profile_id = p.id), ',') as talents,
                p.availability, p.work_mode, p.cv_id is not null as has_cv, p.has_portfolio,
                concat_ws(E'\\n', p.details ->> 'bio', p.details ->> 'education') as about
            from talent_profile p where""";
    private static final String CINEMA = COMMON.replace("KIND", "CINEMA") + """
                array_to_string(p.talent_types, ',') as types, array_to_string(p.skills, ',') as skills, p.height_cm,
                p.eye_color, p.hair_color, p.hair_type, p.skin_tone, p.build, p.appearance_bidx,
                array_to_string(p.licences, ',') as licences, array_to_string(p.instruments, ',') as instruments,
                array_to_string(p.dances, ',') as dances, array_to_string(p.stunts, ',') as stunts, p.availability,
                (select string_agg(concat_ws(' ', c.title, c.role), E'\\n') from (
                        select title, role from credit_item where profile_id = p.id
                        union all select title, role from verified_credits(p.id)) c)
                    as credits
            from cinema_profile p where""";

    private final ProfileKind kind;
    private final ProfileWords words;

    ProfileFeed(ProfileKind kind, World world, Catalogue catalogue) {
        this.kind = kind;
        this.words = new ProfileWords(world, catalogue, new Lists(), new Languages());
    }

    private String select() {
        return kind == ProfileKind.TALENT ? TALENT : CINEMA;
    }

    /** Those of {@code people} who are listed now. */
    List<IndexedProfile> of(Connection connection, Collection<UUID> people) throws SQLException {
        List<IndexedProfile> found = new ArrayList<>(people.size());
        try (PreparedStatement statement = connection.prepareStatement(select() + " p.id = any(?) and" + LISTED)) {
            // How many there are differs too much for one plan.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(profile(row));
                }
            }
        }
        return found;
    }

    long count(Connection connection) throws SQLException {
        String table = kind == ProfileKind.TALENT ? "talent_profile" : "cinema_profile";
        try (PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + table + " p where" + LISTED);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Everybody listed, in parts, within the transaction that {@code connection} has open. */
    void everybody(Connection connection, Consumer<List<IndexedProfile>> taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select() + LISTED)) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                List<IndexedProfile> part = new ArrayList<>(FETCH);
                while (row.next()) {
                    part.add(profile(row));
                    if (part.size() == FETCH) {
                        taker.accept(part);
                        part = new ArrayList<>(FETCH);
                    }
                }
                taker.accept(part);
            }
        }
    }

    private IndexedProfile profile(ResultSet row) throws SQLException {
        Map<SearchField, List<String>> keys = new EnumMap<>(SearchField.class);
        put(keys, SearchField.GENDER, row.getString("gender"));
        put(keys, SearchField.NATIONALITY, row.getString("nationality"));
        put(keys, SearchField.ORIGIN, row.getString("origin_country"));
        put(keys, SearchField.COUNTRY, row.getString("residence_country"));
        put(keys, SearchField.CITY, row.getString("residence_city"));
        put(keys, SearchField.LANGUAGE, spoken(row.getString("languages"), row.getString("levels")));
        Integer years = Queries.integer(row, row.findColumn("years_experience"));
        put(keys, SearchField.EXPERIENCE, years == null ? null : bracket(years));
        put(keys, SearchField.AVAILABILITY, row.getString("availability"));
        put(keys, SearchField.HAS_PHOTO, Boolean.toString(row.getBoolean("has_photo")));
        put(keys, SearchField.VERIFIED, Boolean.toString(row.getBoolean("verified")));
        put(keys, SearchField.DUPLICATES, Boolean.toString(row.getBoolean("duplicates")));
        Integer height = null;
        String about = null;
        List<String> said = new ArrayList<>();
        if (kind == ProfileKind.TALENT) {
            put(keys, SearchField.TALENTS, parts(row.getString("talents")));
            put(keys, SearchField.WORK_MODE, row.getString("work_mode"));
            put(keys, SearchField.HAS_CV, Boolean.toString(row.getBoolean("has_cv")));
            put(keys, SearchField.HAS_PORTFOLIO, Boolean.toString(row.getBoolean("has_portfolio")));
            about = row.getString("about");
        } else {
            put(keys, SearchField.TYPE, parts(row.getString("types")));
            put(keys, SearchField.SKILLS, parts(row.getString("skills")));
            put(keys, SearchField.LICENCES, parts(row.getString("licences")));
            put(keys, SearchField.INSTRUMENTS, parts(row.getString("instruments")));
            put(keys, SearchField.DANCES, parts(row.getString("dances")));
            put(keys, SearchField.STUNTS, parts(row.getString("stunts")));
            put(keys, SearchField.EYES, row.getString("eye_color"));
            put(keys, SearchField.HAIR, row.getString("hair_color"));
            put(keys, SearchField.HAIR_TYPE, row.getString("hair_type"));
            put(keys, SearchField.SKIN, row.getString("skin_tone"));
            put(keys, SearchField.BUILD, row.getString("build"));
            put(keys, SearchField.APPEARANCE, tokens(row));
            height = Queries.integer(row, row.findColumn("height_cm"));
            put(keys, SearchField.HEIGHT, height == null ? null : Integer.toString(IndexedProfile.heightBand(height)));
            addIfGiven(said, row.getString("credits"));
        }
        said.addAll(words.of(keys));
        addIfGiven(said, row.getString("residence_city_other"));
        addIfGiven(said, row.getString("other_language"));
        byte[] phone = row.getBytes("phone_bidx");
        return new IndexedProfile(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("code"),
                parts(row.getString("former_codes")),
                row.getString("email"),
                phone == null ? null : HEX.formatHex(phone),
                row.getObject("birth_date", LocalDate.class),
                height,
                row.getInt("completeness"),
                keys,
                said,
                about);
    }

    private static void addIfGiven(List<String> words, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.add(text);
        }
    }

    /** Languages, and of each whose level is given the levels up to it: {@code wo}, {@code wo:BASIC}, …. */
    private static List<String> spoken(@Nullable String languages, String levels) {
        List<String> keys = new ArrayList<>();
        for (var language : JsonParts.languages(parts(languages), levels)) {
            keys.add(language.code());
            int level = language.level() == null ? -1 : LEVELS.indexOf(language.level());
            for (int i = 0; i <= level; i++) {
                keys.add(language.code() + ":" + LEVELS.get(i));
            }
        }
        return keys;
    }

    /** First year of the bracket of the list {@code experience}: 0–1, 2–3, 4–5, 6–10, 11 and more. */
    private static String bracket(int years) {
        if (years >= 11) {
            return "11";
        }
        return years >= 6 ? "6" : Integer.toString(years / 2 * 2);
    }

    private static List<String> tokens(ResultSet row) throws SQLException {
        Array array = row.getArray("appearance_bidx");
        if (array == null) {
            return List.of();
        }
        return Arrays.stream((byte[][]) array.getArray()).map(HEX::formatHex).toList();
    }

    private static void put(Map<SearchField, List<String>> keys, SearchField field, @Nullable String key) {
        if (key != null) {
            keys.put(field, List.of(key));
        }
    }

    private static void put(Map<SearchField, List<String>> keys, SearchField field, List<String> several) {
        if (!several.isEmpty()) {
            keys.put(field, several);
        }
    }

    private static List<String> parts(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
