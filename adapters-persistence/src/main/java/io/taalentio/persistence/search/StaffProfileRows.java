package io.taalentio.persistence.search;

import static io.taalentio.persistence.search.Queries.integer;
import static io.taalentio.persistence.search.Queries.keys;
import static io.taalentio.persistence.search.Queries.uuid;

import io.taalentio.core.cinema.Practice;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.search.ProfileRef;
import io.taalentio.core.search.StaffProfiles;
import io.taalentio.core.search.StaffView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StaffProfileRows implements StaffProfiles {

    private static final String COMMON = """
            select p.id, p.code, p.account_id, p.status, p.visibility, p.first_name, p.last_name, p.gender, p.birth_date,
                p.photo_id, p.origin_country, p.nationality, p.residence_country, p.residence_city,
                p.residence_city_other, array_to_string(p.languages, ','), jsonb_build_array(p.details -> 'languageLevels', p.details ->> 'otherLanguage')::text,
                p.years_experience, p.verified_at is not null, p.completeness, p.created_at,
                (select count(*) from duplicate_flag d where d.status = 'OPEN' and d.kind = '%s' and d.profile_id = p.id)
                + (select count(*) from duplicate_flag d where d.status = 'OPEN' and d.kind = '%1$s' and d.other_id = p.id),
                p.details ->> 'website',""";
    private static final String TALENT = COMMON.formatted("TALENT") + """
             array_to_string(array(select talent from profile_talent where profile_id = p.id order by talent), ','),
                p.availability, p.work_mode, p.details ->> 'bio', p.details ->> 'education', p.cv_id is not null,
                p.has_portfolio, p.details ->> 'portfolioUrl'
            from talent_profile p""";
    private static final String CINEMA = COMMON.formatted("CINEMA") + """
             array_to_string(p.skills, ','), array_to_string(p.talent_types, ','), p.eye_color, p.hair_color, p.hair_type,
                p.height_cm, p.skin_tone, p.build,
                array_to_string(array(select file_id from cinema_gallery where profile_id = p.id order by sort), ','),""" + JsonParts.CREDITS + """
             , array_to_string(p.licences, ','), array_to_string(p.instruments, ','), array_to_string(p.dances, ','),
                array_to_string(p.stunts, ','), p.availability
            from cinema_profile p""";

    private final Queries queries;

    StaffProfileRows(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<StaffView> find(ProfileKind kind, ProfileRef ref) {
        String select =
                switch (kind) {
                    case TALENT -> TALENT;
                    case CINEMA -> CINEMA;
                };
        Queries.Reader<StaffView> reader = row -> read(kind, row);
        return switch (ref) {
            case ProfileRef.ById(UUID id) ->
                queries.one(select + " where p.deleted_at is null and p.id = ?", reader, id);
            case ProfileRef.ByCode(String code) ->
                queries.one(
                        select + " where p.deleted_at is null and (p.code = ? or p.id ="
                                + " (select profile_id from code_alias where old_code = ? and kind = ?))",
                        reader,
                        code,
                        code,
                        kind.name());
        };
    }

    private static StaffView read(ProfileKind kind, ResultSet row) throws SQLException {
        StaffView.Part part =
                switch (kind) {
                    case TALENT ->
                        new StaffView.General(
                                row.getString(25),
                                row.getString(26),
                                row.getString(27),
                                row.getString(28),
                                row.getBoolean(29),
                                row.getBoolean(30),
                                row.getString(31),
                                row.getString(23));
                    case CINEMA ->
                        new StaffView.Screen(
                                keys(row, 25),
                                new Practice(
                                        keys(row, 34), keys(row, 35), keys(row, 36), keys(row, 37), row.getString(38)),
                                row.getString(26),
                                row.getString(27),
                                row.getString(28),
                                integer(row, 29),
                                row.getString(30),
                                row.getString(31),
                                JsonParts.credits(row.getString(33)),
                                ids(keys(row, 32)),
                                row.getString(23));
                };
        return new StaffView(
                Objects.requireNonNull(uuid(row, 1)),
                row.getString(2),
                uuid(row, 3),
                ProfileStatus.valueOf(row.getString(4)),
                Visibility.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                uuid(row, 10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                integer(row, 14),
                row.getString(15),
                JsonParts.languages(keys(row, 16), row.getString(17)),
                keys(row, 24),
                integer(row, 18),
                row.getBoolean(19),
                row.getInt(20),
                row.getObject(21, OffsetDateTime.class).toInstant(),
                row.getInt(22),
                part);
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }
}
