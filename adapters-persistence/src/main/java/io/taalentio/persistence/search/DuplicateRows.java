package io.taalentio.persistence.search;

import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Duplicates;
import io.taalentio.core.search.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DuplicateRows implements Duplicates {

    /** Flags counted exactly; a list that holds more says "more than". */
    private static final int COUNTED = 1_000;

    /** Both kinds of profile have their own table; a flag never crosses them. */
    private static final String PERSON = """
            (select id, code, first_name || ' ' || last_name as name, 'TALENT' as kind from talent_profile
             union all
             select id, code, first_name || ' ' || last_name, 'CINEMA' from cinema_profile)""";

    private static final String SELECT = "select d.id, d.kind, p.id, p.code, p.name, o.id, o.code, o.name,"
            + " array_to_string(d.evidence, ','), d.status, d.created_at from duplicate_flag d join " + PERSON
            + " p on p.id = d.profile_id and p.kind = d.kind join " + PERSON
            + " o on o.id = d.other_id and o.kind = d.kind";

    private final Queries queries;

    DuplicateRows(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Page<Flag> page(@Nullable Standing standing, int page, int size) {
        Listing bounds = Listing.newest(page, size);
        String wanted = standing == null ? "%" : standing.name();
        long counted = queries.one(
                        "select count(*) from (select from duplicate_flag where status like ? limit " + (COUNTED + 1)
                                + ") counted",
                        row -> row.getLong(1),
                        wanted)
                .orElse(0L);
        List<Flag> flags = queries.list(
                SELECT + " where d.status like ? order by d.created_at, d.id limit ? offset ?",
                DuplicateRows::flag,
                wanted,
                size,
                bounds.offset());
        boolean exact = counted <= COUNTED;
        return new Page<>(flags, exact ? counted : COUNTED, exact, page, size);
    }

    @Override
    public Optional<Flag> find(UUID id) {
        return queries.one(SELECT + " where d.id = ?", DuplicateRows::flag, id);
    }

    @Override
    public boolean settle(UUID id, Standing standing, UUID reviewer, Instant at) {
        return queries.change(
                        "update duplicate_flag set status = ?, reviewed_by = ?, reviewed_at = ?"
                                + " where id = ? and status = 'OPEN'",
                        standing.name(),
                        reviewer,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        id)
                == 1;
    }

    private static Flag flag(ResultSet row) throws SQLException {
        return new Flag(
                Objects.requireNonNull(Queries.uuid(row, 1)),
                ProfileKind.valueOf(row.getString(2)),
                person(row, 3),
                person(row, 6),
                Queries.keys(row, 9),
                Standing.valueOf(row.getString(10)),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }

    private static Person person(ResultSet row, int column) throws SQLException {
        return new Person(
                Objects.requireNonNull(Queries.uuid(row, column)),
                row.getString(column + 1),
                row.getString(column + 2));
    }
}
