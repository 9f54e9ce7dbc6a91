package io.taalentio.persistence.search;

import static io.taalentio.persistence.search.Queries.integer;
import static io.taalentio.persistence.search.Queries.keys;
import static io.taalentio.persistence.search.Queries.uuid;

import io.taalentio.core.kernel.Page;
import io.taalentio.core.search.CinemaCard;
import io.taalentio.core.search.CinemaDirectory;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.SearchQuery;
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
class CinemaDirectoryRows implements CinemaDirectory {

    private static final String TABLE = "cinema_profile p";
    private static final String COLUMNS = """
            p.id, p.code, p.first_name, p.last_name, p.gender, p.birth_date, p.photo_id, p.residence_country,
            p.residence_city, p.residence_city_other, p.origin_country, array_to_string(p.talent_types, ',') as types,
            p.height_cm, p.eye_color, p.hair_color, p.years_experience, p.verified_at is not null as verified,
            p.completeness, p.created_at, p.availability""";

    private final Queries queries;
    private final ProfileIndexes indexes;

    CinemaDirectoryRows(Queries queries, ProfileIndexes indexes) {
        this.queries = queries;
        this.indexes = indexes;
    }

    @Override
    public Page<CinemaCard> page(SearchQuery query, Listing listing, LocalDate today) {
        if (listing.after() != null) {
            return indexes.goOn(query, listing, today, this::rows);
        }
        ProfileIndexes.Answer answer = indexes.cinema().find(query, listing, today);
        return new Page<>(
                indexes.cinema().cards(answer, this::rows),
                answer.hits().total(),
                true,
                listing.page(),
                listing.size());
    }

    @Override
    public List<CinemaCard> cards(List<UUID> people) {
        Map<UUID, CinemaCard> rows = rows(people);
        return people.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    private Map<UUID, CinemaCard> rows(List<UUID> ids) {
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
                row.getString(21),
                row.getBoolean(18),
                row.getInt(19),
                row.getObject(20, OffsetDateTime.class).toInstant());
    }
}
