package io.taalentio.persistence.export;

import com.fasterxml.jackson.core.type.TypeReference;
import io.taalentio.core.cinema.Practice;
import io.taalentio.core.export.ExportedPeople;
import io.taalentio.core.export.ExportedPerson;
import io.taalentio.core.export.ExportedPerson.Reach;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.profile.ProfileRefs;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ExportedPeopleRows implements ExportedPeople {

    private static final int ADULT = 18;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final String BOTH = """
            select p.id, p.code, p.first_name, p.last_name, p.gender, p.birth_date, p.origin_country, p.nationality,
                p.residence_country, p.residence_city, p.residence_city_other,
                array_to_string(p.languages, ',') as languages, p.years_experience, p.completeness,
                p.verified_at is not null as verified, p.created_at, p.availability,
            """;

    private static final String TALENT = BOTH + """
                array_to_string(array(select talent from profile_talent where profile_id = p.id order by talent), ',')
                    as talents,
                null as talent_types, null::smallint as height_cm, null as eye_color, null as hair_color,
                null as hair_type, null as skin_tone, null as build, null as licences, null as instruments,
                null as dances, null as stunts, p.work_mode, p.cv_id is not null as has_cv, p.has_portfolio""";

    private static final String CINEMA = BOTH + """
                array_to_string(p.skills, ',') as talents, array_to_string(p.talent_types, ',') as talent_types,
                p.height_cm, p.eye_color, p.hair_color, p.hair_type, p.skin_tone, p.build,
                array_to_string(p.licences, ',') as licences, array_to_string(p.instruments, ',') as instruments,
                array_to_string(p.dances, ',') as dances, array_to_string(p.stunts, ',') as stunts,
                null as work_mode, false as has_cv, false as has_portfolio""";

    private static final String REACH = ", p.email, p.contact_enc, p.guardian_enc";

    private final Sql sql;
    private final Vault vault;

    ExportedPeopleRows(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public List<ExportedPerson> read(ProfileKind kind, List<UUID> ids, boolean reach, LocalDate today) {
        String table =
                switch (kind) {
                    case TALENT -> "talent_profile";
                    case CINEMA -> "cinema_profile";
                };
        String columns =
                switch (kind) {
                    case TALENT -> TALENT;
                    case CINEMA -> CINEMA;
                };
        Map<UUID, ExportedPerson> found = HashMap.newHashMap(ids.size());
        sql.list(
                        columns + (reach ? REACH : "") + " from " + table
                                + " p where p.id = any(?::uuid[]) and p.deleted_at is null and p.status = 'ACTIVE'",
                        row -> person(row, table, reach, today),
                        ids)
                .forEach(person -> found.put(person.id(), person));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<UUID> listed(ProfileKind kind, List<String> codesOrIds) {
        return ProfileRefs.listed(sql, kind, codesOrIds);
    }

    private ExportedPerson person(ResultSet row, String table, boolean reach, LocalDate today) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate birthDate = row.getObject("birth_date", LocalDate.class);
        return new ExportedPerson(
                id,
                row.getString("code"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("gender"),
                birthDate,
                row.getString("origin_country"),
                row.getString("nationality"),
                row.getString("residence_country"),
                row.getObject("residence_city", Integer.class),
                row.getString("residence_city_other"),
                keys(row, "languages"),
                keys(row, "talents"),
                keys(row, "talent_types"),
                row.getObject("height_cm", Integer.class),
                row.getString("eye_color"),
                row.getString("hair_color"),
                row.getString("hair_type"),
                row.getString("skin_tone"),
                row.getString("build"),
                row.getObject("years_experience", Integer.class),
                new Practice(
                        keys(row, "licences"),
                        keys(row, "instruments"),
                        keys(row, "dances"),
                        keys(row, "stunts"),
                        row.getString("availability")),
                row.getString("work_mode"),
                row.getInt("completeness"),
                row.getBoolean("has_cv"),
                row.getBoolean("has_portfolio"),
                row.getBoolean("verified"),
                Sql.instant(row, "created_at"),
                reach ? reach(row, table, id, birthDate, today) : null);
    }

    /** Keys hold no comma, and taking a text apart costs a fraction of what reading an array does. */
    private static List<String> keys(ResultSet row, String column) throws SQLException {
        String joined = row.getString(column);
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    private Reach reach(ResultSet row, String table, UUID id, @Nullable LocalDate birthDate, LocalDate today)
            throws SQLException {
        boolean minor = birthDate != null && AgeBracket.age(birthDate, today) < ADULT;
        Map<String, Object> contact = open(row, table, minor ? "guardian_enc" : "contact_enc", id);
        return new Reach(
                minor ? text(contact, "email") : row.getString("email"),
                text(contact, "phone"),
                text(contact, "whatsapp"));
    }

    private Map<String, Object> open(ResultSet row, String table, String column, UUID id) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? Map.of() : vault.openJson(table, column, id, sealed, OBJECT);
    }

    private static @Nullable String text(Map<String, Object> json, String name) {
        Object value = json.get(name);
        return value == null ? null : value.toString();
    }
}
