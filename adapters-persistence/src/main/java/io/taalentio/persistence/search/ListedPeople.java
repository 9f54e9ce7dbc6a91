package io.taalentio.persistence.search;

import io.taalentio.core.search.CinemaFilter;
import io.taalentio.core.search.StaffFilter;
import io.taalentio.core.search.TalentFilter;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Questions about exactly those people whom a staff list holds. */
@ApplicationScoped
public class ListedPeople {

    private final Queries queries;
    private final Vault vault;

    ListedPeople(Queries queries, Vault vault) {
        this.queries = queries;
        this.vault = vault;
    }

    /**
     * Asks one statement, planned for these very values.
     *
     * @param sql reads the list as the table {@code people}, with the columns of the profile
     * @param values of the statement's own question marks
     */
    public <T> List<T> ask(StaffFilter filter, LocalDate today, String sql, List<Object> values, Sql.Row<T> reader) {
        Conditions where = where(filter, today);
        List<Object> all = new ArrayList<>(where.values());
        all.addAll(values);
        return queries.asked(
                "with people as (select p.* from " + table(filter) + " p where " + where.sql() + ") " + sql,
                reader::read,
                all);
    }

    Conditions where(StaffFilter filter, LocalDate today) {
        return switch (filter) {
            case TalentFilter talents -> TalentDirectoryRows.where(talents);
            case CinemaFilter cinema -> CinemaDirectoryRows.where(cinema, today, vault);
        };
    }

    private static String table(StaffFilter filter) {
        return switch (filter.kind()) {
            case TALENT -> "talent_profile";
            case CINEMA -> "cinema_profile";
        };
    }
}
