package io.taalentio.persistence.search;

import static io.taalentio.persistence.search.Queries.integer;
import static io.taalentio.persistence.search.Queries.keys;
import static io.taalentio.persistence.search.Queries.uuid;

import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.TalentCard;
import io.taalentio.core.search.TalentDirectory;
import io.taalentio.core.search.TalentFilter;
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
class TalentDirectoryRows implements TalentDirectory {

    private static final String TABLE = "talent_profile p";
    private static final String COLUMNS = """
            p.id, p.code, p.first_name, p.last_name, p.gender, p.birth_date, p.photo_id, p.residence_country,
            p.residence_city, p.residence_city_other, p.origin_country,
            array_to_string(array(select talent from profile_talent where profile_id = p.id order by talent limit 5), ',')
                as talents,
            p.availability, p.years_experience, p.cv_id is not null as has_cv, p.has_portfolio,
            p.verified_at is not null as verified, p.completeness, p.created_at""";

    private final Queries queries;
    private final Rosters rosters;

    TalentDirectoryRows(Queries queries, Rosters rosters) {
        this.queries = queries;
        this.rosters = rosters;
    }

    @Override
    public Page<TalentCard> page(TalentFilter filter, Listing listing) {
        Optional<Rosters.Answer> answer = RosterAnswers.query(filter.person()).flatMap(query -> {
            query.is(Fact.AVAILABILITY, filter.availability())
                    .is(Fact.WORK_MODE, filter.workMode())
                    .is(Fact.HAS_CV, filter.hasCv())
                    .is(Fact.HAS_PORTFOLIO, filter.hasPortfolio())
                    .anyOf(Keys.TALENTS, filter.talents());
            return rosters.talents().find(query, listing);
        });
        if (answer.isPresent() && listing.sort() == Listing.Sort.CREATED_AT) {
            return Queries.totalled(
                    rosters.talents().cards(answer.get(), this::cards),
                    answer.get().found().total(),
                    listing);
        }
        Conditions where = where(filter);
        String order = Order.of(listing);
        return answer.map(
                        a -> queries.page(TABLE, COLUMNS, where, order, listing, TalentDirectoryRows::card, a.found()))
                .orElseGet(() -> queries.page(TABLE, COLUMNS, where, order, listing, TalentDirectoryRows::card));
    }

    /** Whom the list holds. */
    static Conditions where(TalentFilter filter) {
        Conditions where = new Conditions().person(filter.person(), ProfileKind.TALENT);
        where.equal("p.availability", filter.availability());
        where.equal("p.work_mode", filter.workMode());
        where.present("p.cv_id", filter.hasCv());
        if (filter.hasPortfolio() != null) {
            where.and(filter.hasPortfolio() ? "p.has_portfolio" : "not p.has_portfolio");
        }
        if (!filter.talents().isEmpty()) {
            where.and("p.id in (select profile_id from profile_talent where talent = any(?))", (Object)
                    filter.talents().toArray(String[]::new));
        }
        return where;
    }

    private Map<UUID, TalentCard> cards(List<UUID> ids) {
        return queries.byId(TABLE, COLUMNS, ids, TalentDirectoryRows::card, TalentCard::id);
    }

    private static TalentCard card(ResultSet row) throws SQLException {
        return new TalentCard(
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
                row.getString(14),
                integer(row, 15),
                row.getBoolean(16),
                row.getBoolean(17),
                row.getBoolean(18),
                row.getInt(19),
                row.getObject(20, OffsetDateTime.class).toInstant());
    }
}
