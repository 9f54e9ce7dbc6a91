package io.taalentio.persistence.search;

import static io.taalentio.persistence.search.Queries.integer;
import static io.taalentio.persistence.search.Queries.keys;
import static io.taalentio.persistence.search.Queries.uuid;

import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.CinemaCard;
import io.taalentio.core.search.CinemaDirectory;
import io.taalentio.core.search.CinemaFilter;
import io.taalentio.core.search.Listing;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.search.RosterQuery.Fact;
import io.taalentio.persistence.search.RosterQuery.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CinemaDirectoryRows implements CinemaDirectory {

    private static final String TABLE = "cinema_profile p";
    private static final String COLUMNS = """
            p.id, p.code, p.first_name, p.last_name, p.gender, p.birth_date, p.photo_id, p.residence_country,
            p.residence_city, p.residence_city_other, p.origin_country, array_to_string(p.talent_types, ',') as types,
            p.height_cm, p.eye_color, p.hair_color, p.years_experience, p.verified_at is not null as verified,
            p.completeness, p.created_at""";

    private final Queries queries;
    private final Vault vault;
    private final Rosters rosters;

    CinemaDirectoryRows(Queries queries, Vault vault, Rosters rosters) {
        this.queries = queries;
        this.vault = vault;
        this.rosters = rosters;
    }

    @Override
    public Page<CinemaCard> page(CinemaFilter filter, Listing listing, LocalDate today) {
        Optional<Rosters.Answer> answer = filter.appearances().isEmpty()
                ? RosterAnswers.query(filter.person())
                        .flatMap(query -> rosters.cinema().find(narrowed(query, filter, today), listing))
                : Optional.empty();
        if (answer.isPresent() && listing.sort() == Listing.Sort.CREATED_AT) {
            return Queries.totalled(
                    rosters.cinema().cards(answer.get(), this::cards),
                    answer.get().found().total(),
                    listing);
        }
        Conditions where = where(filter, today, vault);
        String order = Order.of(listing);
        return answer.map(
                        a -> queries.page(TABLE, COLUMNS, where, order, listing, CinemaDirectoryRows::card, a.found()))
                .orElseGet(() -> queries.page(TABLE, COLUMNS, where, order, listing, CinemaDirectoryRows::card));
    }

    /** Whom the list holds. */
    static Conditions where(CinemaFilter filter, LocalDate today, Vault vault) {
        Conditions where = new Conditions().person(filter.person(), ProfileKind.CINEMA);
        where.overlaps("p.talent_types", filter.types());
        where.overlaps("p.skills", filter.skills());
        if (filter.ageMin() != null) {
            where.and("p.birth_date <= ?", today.minusYears(filter.ageMin()));
        }
        if (filter.ageMax() != null) {
            where.and("p.birth_date > ?", today.minusYears(filter.ageMax() + 1L));
        }
        if (!filter.appearances().isEmpty()) {
            byte[][] tokens = filter.appearances().stream()
                    .map(key -> vault.blindIndex("appearance", key))
                    .toArray(byte[][]::new);
            where.and("p.appearance_bidx && ?", (Object) tokens);
        }
        where.equal("p.eye_color", filter.eyeColor());
        where.equal("p.hair_color", filter.hairColor());
        where.equal("p.hair_type", filter.hairType());
        where.equal("p.skin_tone", filter.skinTone());
        where.equal("p.build", filter.build());
        where.atLeast("p.height_cm", filter.heightMin());
        where.atMost("p.height_cm", filter.heightMax());
        return where;
    }

    private static RosterQuery narrowed(RosterQuery query, CinemaFilter filter, LocalDate today) {
        Integer bornBy = filter.ageMin() == null ? null : day(today.minusYears(filter.ageMin()));
        Integer bornFrom = filter.ageMax() == null ? null : day(today.minusYears(filter.ageMax() + 1L)) + 1;
        return query.anyOf(Keys.TYPES, filter.types())
                .anyOf(Keys.TALENTS, filter.skills())
                .between(Fact.BIRTH, bornFrom, bornBy)
                .is(Fact.EYES, filter.eyeColor())
                .is(Fact.HAIR, filter.hairColor())
                .is(Fact.HAIR_TYPE, filter.hairType())
                .is(Fact.SKIN, filter.skinTone())
                .is(Fact.BUILD, filter.build())
                .between(Fact.HEIGHT, filter.heightMin(), filter.heightMax());
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private Map<UUID, CinemaCard> cards(List<UUID> ids) {
        return queries.byId(TABLE, COLUMNS, ids, CinemaDirectoryRows::card, CinemaCard::id);
    }

    private static CinemaCard card(ResultSet row) throws SQLException {
        return new CinemaCard(
                Objects.requireNonNull(uuid(row, 2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                uuid(row, 8),
                row.getString(9),
                integer(row, 10),
                row.getString(11),
                row.getString(12),
                keys(row, 13),
                integer(row, 14),
                row.getString(15),
                row.getString(16),
                integer(row, 17),
                row.getBoolean(18),
                row.getInt(19),
                row.getObject(20, OffsetDateTime.class).toInstant());
    }
}
