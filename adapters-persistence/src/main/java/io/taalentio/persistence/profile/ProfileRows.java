package io.taalentio.persistence.profile;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.profile.Profile;
import io.taalentio.persistence.sql.Sql;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of one kind of profile by plain SQL: a submission writes to eight tables and must stay short, so that the
 * profile goes out in one round trip with everything that waits for it.
 *
 * @param <P> the kind of profile
 */
public final class ProfileRows<P extends Profile<P>> {

    private final Sql sql;
    private final ProfileTable<P> table;
    private final String select;
    private final Sql.Row<P> reader;

    /** @param select a row and its parts, the table by the name {@code p} */
    public ProfileRows(Sql sql, ProfileTable<P> table, String select, Sql.Row<P> reader) {
        this.sql = sql;
        this.table = table;
        this.select = select;
        this.reader = reader;
    }

    /** Puts a new row in line; {@link #flush} sends it with the parts that were put in line after it. */
    public void add(P profile) {
        sql.later(table.insert(), table.insertValues(profile));
    }

    /** @throws Conflict {@code conflict-version} when the stored version is another one */
    public void save(P profile) {
        try {
            int changed = sql.update(table.update(), table.updateValues(profile, profile.id(), profile.version()));
            if (changed == 0) {
                throw new Conflict("conflict-version", Map.of("id", profile.id()));
            }
        } catch (IllegalStateException e) {
            throw refused(e);
        }
    }

    /** @throws Conflict {@code already-submitted} or {@code already-attached} */
    public void flush() {
        try {
            sql.flush();
        } catch (IllegalStateException e) {
            throw refused(e);
        }
    }

    public Optional<P> find(UUID id) {
        return one("p.id = ?", id);
    }

    public Optional<P> findByCode(IdentificationCode code) {
        return one("p.code = ?", code.value());
    }

    public Optional<P> findByAccount(UUID accountId) {
        return one("p.account_id = ?", accountId);
    }

    public boolean accountHasProfile(UUID accountId) {
        return sql.any("select from " + table.name() + " where account_id = ?", accountId);
    }

    public Optional<IdentificationCode> codeOf(UUID id) {
        return sql.one("select code from " + table.name() + " where id = ?", r -> r.getString(1), id)
                .flatMap(IdentificationCode::parse);
    }

    private Optional<P> one(String condition, Object value) {
        return sql.one(select + " where " + condition + " and p.deleted_at is null", reader, value);
    }

    private RuntimeException refused(IllegalStateException e) {
        String constraint = Violated.unique(e).orElse("");
        if (constraint.equals(table.name() + "_pkey")) {
            return new Conflict("already-submitted");
        }
        return constraint.equals(table.name() + "_account_id_key") ? new Conflict("already-attached") : e;
    }
}
