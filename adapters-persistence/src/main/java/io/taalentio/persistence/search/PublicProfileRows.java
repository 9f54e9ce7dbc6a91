package io.taalentio.persistence.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.search.PublicProfiles;
import io.taalentio.core.search.PublicRules;
import io.taalentio.core.search.StoredProfile;
import io.taalentio.core.search.StoredProfile.Screen;
import io.taalentio.persistence.sql.Gathered;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The hottest read of the product: one statement on one unique index, one row. */
@ApplicationScoped
class PublicProfileRows implements PublicProfiles {

    private static final String COMMON = """
            select p.id, p.code, p.status, p.visibility, p.deleted_at is not null, p.first_name, p.last_name,
                p.full_name_public, p.birth_date, p.photo_id, p.residence_country, p.residence_city,
                p.residence_city_other, p.origin_country, array_to_string(p.languages, ','),
                jsonb_build_array(p.details -> 'languageLevels', p.details ->> 'otherLanguage')::text, p.verified_at is not null,""";
    private static final String TALENT = COMMON + """
             p.availability, p.details ->> 'bio',
                array_to_string(array(select talent from profile_talent where profile_id = p.id order by talent), ',')
            from talent_profile p""";
    private static final String CINEMA = COMMON + """
             array_to_string(p.skills, ','), array_to_string(p.talent_types, ','), p.traits_public, p.height_cm,
                p.eye_color, p.hair_color, p.build,
                array_to_string(array(select file_id from cinema_gallery where profile_id = p.id order by sort), ','),""" + JsonParts.CREDITS + """
             from cinema_profile p""";
    private static final String BY_CODE = " where p.code = ?";
    private static final String BY_CODES = " where p.code = any(?)";
    private static final String BY_IDS = " where p.id = any(?)";
    private static final String BY_FORMER_CODE =
            " where p.id = (select profile_id from code_alias where old_code = ? and kind = ?)";

    private final Queries queries;
    private final Gathered<String, StoredProfile> talents =
            new Gathered<>("talent pages", codes -> byCodes(TALENT, PublicProfileRows::talent, codes));
    private final Gathered<String, StoredProfile> cinemaTalents =
            new Gathered<>("cinema pages", codes -> byCodes(CINEMA, PublicProfileRows::cinema, codes));

    PublicProfileRows(Queries queries) {
        this.queries = queries;
    }

    @PreDestroy
    void stop() {
        talents.close();
        cinemaTalents.close();
    }

    private Map<String, StoredProfile> byCodes(
            String select, Queries.Reader<StoredProfile> reader, Collection<String> codes) {
        Map<String, StoredProfile> found = new HashMap<>();
        for (StoredProfile profile : queries.list(select + BY_CODES, reader, (Object) codes.toArray(String[]::new))) {
            found.put(profile.code(), profile);
        }
        return found;
    }

    @Override
    public CompletionStage<Optional<StoredProfile>> byCodeSoon(ProfileKind kind, String code) {
        return switch (kind) {
            case TALENT -> talents.ask(code);
            case CINEMA -> cinemaTalents.ask(code);
        };
    }

    @Override
    public Optional<StoredProfile> byCode(ProfileKind kind, String code) {
        return switch (kind) {
            case TALENT -> queries.one(TALENT + BY_CODE, PublicProfileRows::talent, code);
            case CINEMA -> queries.one(CINEMA + BY_CODE, PublicProfileRows::cinema, code);
        };
    }

    @Override
    public List<StoredProfile> byIds(ProfileKind kind, Collection<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        return wanted.length == 0
                ? List.of()
                : switch (kind) {
                    case TALENT -> queries.list(TALENT + BY_IDS, PublicProfileRows::talent, (Object) wanted);
                    case CINEMA -> queries.list(CINEMA + BY_IDS, PublicProfileRows::cinema, (Object) wanted);
                };
    }

    @Override
    public Optional<StoredProfile> byFormerCode(ProfileKind kind, String formerCode) {
        return switch (kind) {
            case TALENT -> queries.one(TALENT + BY_FORMER_CODE, PublicProfileRows::talent, formerCode, kind.name());
            case CINEMA -> queries.one(CINEMA + BY_FORMER_CODE, PublicProfileRows::cinema, formerCode, kind.name());
        };
    }

    @Override
    public boolean showsFile(UUID fileId, LocalDate today) {
        String standing = "p.status, p.visibility, p.deleted_at is not null, p.birth_date";
        return queries.list(
                        "select " + standing + " from talent_profile p where p.photo_id = ?"
                                + " union all select " + standing + " from cinema_profile p where p.photo_id = ?"
                                + " union all select " + standing
                                + " from cinema_gallery g join cinema_profile p on p.id = g.profile_id where g.file_id = ?",
                        row -> PublicRules.hasPage(
                                ProfileStatus.valueOf(row.getString(1)),
                                Visibility.valueOf(row.getString(2)),
                                row.getBoolean(3),
                                row.getObject(4, LocalDate.class),
                                today),
                        fileId,
                        fileId,
                        fileId)
                .contains(true);
    }

    @Override
    public List<Listed> listed(ProfileKind kind, String after, int limit, LocalDate today) {
        String table =
                switch (kind) {
                    case TALENT -> "talent_profile";
                    case CINEMA -> "cinema_profile";
                };
        return queries.list(
                "select p.code, p.updated_at from " + table + " p where p.deleted_at is null and p.status = 'ACTIVE'"
                        + " and p.visibility = 'PUBLIC' and (p.birth_date is null or p.birth_date <= ?)"
                        + " and p.code > ? order by p.code limit ?",
                row -> new Listed(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                today.minusYears(PublicRules.ADULT),
                after,
                limit);
    }

    private static StoredProfile talent(ResultSet row) throws SQLException {
        return stored(row, Queries.keys(row, 20), row.getString(18), row.getString(19), null);
    }

    private static StoredProfile cinema(ResultSet row) throws SQLException {
        Screen screen = new Screen(
                Queries.keys(row, 19),
                JsonParts.credits(row.getString(26)),
                Queries.keys(row, 25).stream().map(UUID::fromString).toList(),
                row.getBoolean(20),
                Queries.integer(row, 21),
                row.getString(22),
                row.getString(23),
                row.getString(24));
        return stored(row, Queries.keys(row, 18), null, null, screen);
    }

    private static StoredProfile stored(
            ResultSet row,
            List<String> talents,
            @Nullable String availability,
            @Nullable String bio,
            @Nullable Screen screen)
            throws SQLException {
        return new StoredProfile(
                Objects.requireNonNull(Queries.uuid(row, 1)),
                row.getString(2),
                ProfileStatus.valueOf(row.getString(3)),
                Visibility.valueOf(row.getString(4)),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getObject(9, LocalDate.class),
                Queries.uuid(row, 10),
                row.getString(11),
                Queries.integer(row, 12),
                row.getString(13),
                row.getString(14),
                talents,
                JsonParts.languages(Queries.keys(row, 15), row.getString(16)),
                availability,
                bio,
                row.getBoolean(17),
                screen);
    }
}
