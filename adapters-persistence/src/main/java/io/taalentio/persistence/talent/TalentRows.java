package io.taalentio.persistence.talent;

import io.taalentio.core.code.TalentCode;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.talent.TalentProfile;
import io.taalentio.core.talent.TalentProfiles;
import io.taalentio.persistence.profile.Violated;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Talent profiles by plain SQL: a submission writes to eight tables and must stay short, so that the profile goes out
 * in one round trip with everything that waits for it.
 */
@ApplicationScoped
class TalentRows implements TalentProfiles {

    private final Sql sql;
    private final TalentRow row;

    TalentRows(Sql sql, TalentRow row) {
        this.sql = sql;
        this.row = row;
    }

    @Override
    public void add(TalentProfile profile) {
        sql.later(row.table().insert(), row.table().insertValues(profile));
        if (!profile.sheet().talents().isEmpty()) {
            sql.later(
                    "insert into profile_talent (profile_id, talent) select ?, unnest(?)",
                    profile.id(),
                    profile.sheet().talents());
        }
        try {
            sql.flush();
        } catch (IllegalStateException e) {
            throw refused(e);
        }
    }

    @Override
    public void save(TalentProfile profile) {
        try {
            int changed = sql.update(
                    row.table().update(), row.table().updateValues(profile, profile.id(), profile.version()));
            if (changed == 0) {
                throw new Conflict("conflict-version", Map.of("id", profile.id()));
            }
        } catch (IllegalStateException e) {
            throw refused(e);
        }
        sql.update(
                "delete from profile_talent where profile_id = ? and talent <> all(?)",
                profile.id(),
                profile.sheet().talents());
        sql.update(
                "insert into profile_talent (profile_id, talent) select ?, unnest(?) on conflict do nothing",
                profile.id(),
                profile.sheet().talents());
    }

    @Override
    public Optional<TalentProfile> find(UUID id) {
        return sql.one(TalentRow.SELECT + " where p.id = ? and p.deleted_at is null", row::read, id);
    }

    @Override
    public Optional<TalentProfile> findByCode(TalentCode code) {
        return sql.one(TalentRow.SELECT + " where p.code = ? and p.deleted_at is null", row::read, code.value());
    }

    @Override
    public Optional<TalentProfile> findByAccount(UUID accountId) {
        return sql.one(TalentRow.SELECT + " where p.account_id = ? and p.deleted_at is null", row::read, accountId);
    }

    @Override
    public boolean accountHasProfile(UUID accountId) {
        return sql.any("select from talent_profile where account_id = ?", accountId);
    }

    @Override
    public Optional<TalentCode> codeOf(UUID id) {
        return sql.one("select code from talent_profile where id = ?", r -> r.getString(1), id)
                .flatMap(TalentCode::parse);
    }

    private static RuntimeException refused(IllegalStateException e) {
        return switch (Violated.unique(e).orElse("")) {
            case "talent_profile_pkey" -> new Conflict("already-submitted");
            case "talent_profile_account_id_key" -> new Conflict("already-attached");
            default -> e;
        };
    }
}
