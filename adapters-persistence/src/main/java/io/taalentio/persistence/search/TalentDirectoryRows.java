package io.taalentio.persistence.search;

import static io.taalentio.persistence.search.Queries.integer;
import static io.taalentio.persistence.search.Queries.keys;
import static io.taalentio.persistence.search.Queries.uuid;

import io.taalentio.core.kernel.Page;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.TalentCard;
import io.taalentio.core.search.TalentDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final ProfileIndexes indexes;

    TalentDirectoryRows(Queries queries, ProfileIndexes indexes) {
        this.queries = queries;
        this.indexes = indexes;
    }

    @Override
    public Page<TalentCard> page(SearchQuery query, Listing listing, LocalDate today) {
        if (listing.after() != null) {
            return indexes.goOn(query, listing, today, this::rows);
        }
        ProfileIndexes.Answer answer = indexes.talents().find(query, listing, today);
        return new Page<>(
                indexes.talents().cards(answer, this::rows),
                answer.hits().total(),
                true,
                listing.page(),
                listing.size());
    }

    private Map<UUID, TalentCard> rows(List<UUID> ids) {
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
