package io.taalentio.persistence.cinema;

import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.persistence.profile.ProfileRows;
import io.taalentio.persistence.profile.SealedParts;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Cinema profiles, their galleries and credits. */
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
    private final ProfileRows<CinemaProfile> rows;

    CinemaRows(Sql sql, CinemaRow row) {
        this.sql = sql;
        this.rows = new ProfileRows<>(sql, row.table(), CinemaRow.SELECT, row::read);
    }

    @Override
    public void add(CinemaProfile profile) {
        rows.add(profile);
        addParts(profile);
    }

    @Override
    public void save(CinemaProfile profile) {
        rows.save(profile);
        sql.later("delete from cinema_gallery where profile_id = ?", profile.id());
        sql.later("delete from credit_item where profile_id = ?", profile.id());
        addParts(profile);
    }

    private void addParts(CinemaProfile profile) {
        if (!profile.sheet().gallery().isEmpty()) {
            sql.later(ADD_GALLERY, profile.id(), profile.sheet().gallery());
        }
        if (!profile.sheet().credits().isEmpty()) {
            sql.later(
                    ADD_CREDITS, profile.id(), SealedParts.json(profile.sheet().credits()));
        }
        rows.flush();
    }

    @Override
    public Optional<CinemaProfile> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public Optional<CinemaProfile> findByCode(IdentificationCode code) {
        return rows.findByCode(code);
    }

    @Override
    public Optional<CinemaProfile> findByAccount(UUID accountId) {
        return rows.findByAccount(accountId);
    }

    @Override
    public boolean accountHasProfile(UUID accountId) {
        return rows.accountHasProfile(accountId);
    }

    @Override
    public Optional<IdentificationCode> codeOf(UUID id) {
        return rows.codeOf(id);
    }
}
