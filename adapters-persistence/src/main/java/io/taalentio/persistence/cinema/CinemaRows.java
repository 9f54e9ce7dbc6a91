package io.taalentio.persistence.cinema;

import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.persistence.profile.SealedParts;
import io.taalentio.persistence.profile.Violated;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Cinema profiles by plain SQL, for the reason {@code TalentRows} gives. */
@ApplicationScoped
class CinemaRows implements CinemaProfiles {

    private static final String ADD_GALLERY = """
            insert into cinema_gallery (profile_id, file_id, sort)
            select ?, g.file::uuid, g.place - 1 from unnest(?) with ordinality as g (file, place)""";
    private static final String ADD_CREDITS = """
            insert into credit_item (id, profile_id, title, year, kind, role, sort)
            select uuidv7(), ?, c ->> 'title', (c ->> 'year')::smallint, c ->> 'kind', c ->> 'role', place - 1
            from jsonb_array_elements(?::jsonb) with ordinality as l (c, place)""";

    private final Sql sql;
    private final CinemaRow row;

    CinemaRows(Sql sql, CinemaRow row) {
        this.sql = sql;
        this.row = row;
    }

    @Override
    public void add(CinemaProfile profile) {
        sql.later(row.table().insert(), row.table().insertValues(profile));
        addParts(profile);
        flush();
    }

    @Override
    public void save(CinemaProfile profile) {
        try {
            int changed = sql.update(
                    row.table().update(), row.table().updateValues(profile, profile.id(), profile.version()));
            if (changed == 0) {
                throw new Conflict("conflict-version", Map.of("id", profile.id()));
            }
        } catch (IllegalStateException e) {
            throw refused(e);
        }
        sql.later("delete from cinema_gallery where profile_id = ?", profile.id());
        sql.later("delete from credit_item where profile_id = ?", profile.id());
        addParts(profile);
        flush();
    }

    private void addParts(CinemaProfile profile) {
        if (!profile.sheet().gallery().isEmpty()) {
            sql.later(ADD_GALLERY, profile.id(), profile.sheet().gallery());
        }
        if (!profile.sheet().credits().isEmpty()) {
            sql.later(
                    ADD_CREDITS, profile.id(), SealedParts.json(profile.sheet().credits()));
        }
    }

    private void flush() {
        try {
            sql.flush();
        } catch (IllegalStateException e) {
            throw refused(e);
        }
    }

    @Override
    public Optional<CinemaProfile> find(UUID id) {
        return sql.one(CinemaRow.SELECT + " where p.id = ? and p.deleted_at is null", row::read, id);
    }

    @Override
    public Optional<CinemaProfile> findByCode(CinemaCode code) {
        return sql.one(CinemaRow.SELECT + " where p.code = ? and p.deleted_at is null", row::read, code.value());
    }

    @Override
    public Optional<CinemaProfile> findByAccount(UUID accountId) {
        return sql.one(CinemaRow.SELECT + " where p.account_id = ? and p.deleted_at is null", row::read, accountId);
    }

    @Override
    public boolean accountHasProfile(UUID accountId) {
        return sql.any("select from cinema_profile where account_id = ?", accountId);
    }

    @Override
    public Optional<CinemaCode> codeOf(UUID id) {
        return sql.one("select code from cinema_profile where id = ?", r -> r.getString(1), id)
                .flatMap(CinemaCode::parse);
    }

    private static RuntimeException refused(IllegalStateException e) {
        return switch (Violated.unique(e).orElse("")) {
            case "cinema_profile_pkey" -> new Conflict("already-submitted");
            case "cinema_profile_account_id_key" -> new Conflict("already-attached");
            default -> e;
        };
    }
}
