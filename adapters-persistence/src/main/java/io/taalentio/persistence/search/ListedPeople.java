package io.taalentio.persistence.search;

import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.WholeList;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Questions about exactly those people whom a staff list holds. */
@ApplicationScoped
public class ListedPeople {

    private static final String LISTED = " p where p.deleted_at is null and p.status = 'ACTIVE'";

    private final Queries queries;
    private final ProfileIndexes indexes;

    ListedPeople(Queries queries, ProfileIndexes indexes) {
        this.queries = queries;
        this.indexes = indexes;
    }

    /**
     * Asks one statement, planned for these very values. Whom a search holds is told by the index; everybody is known
     * without it.
     *
     * @param sql reads the list as the table {@code people}, with the columns of the profile
     * @param values of the statement's own question marks
     */
    public <T> List<T> ask(SearchQuery query, LocalDate today, String sql, List<Object> values, Sql.Row<T> reader) {
        boolean everybody = query.asksNothing();
        List<Object> all = new ArrayList<>();
        if (!everybody) {
            all.add(indexes.walk(query, null, Integer.MAX_VALUE, today).stream()
                    .map(WholeList.Place::id)
                    .toArray(UUID[]::new));
        }
        all.addAll(values);
        return queries.asked(
                "with people as (select p.* from " + table(query) + LISTED + (everybody ? "" : " and p.id = any(?)")
                        + ") " + sql,
                reader::read,
                all);
    }

    private static String table(SearchQuery query) {
        return switch (query.kind()) {
            case TALENT -> "talent_profile";
            case CINEMA -> "cinema_profile";
        };
    }
}
