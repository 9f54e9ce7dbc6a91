package io.taalentio.persistence.talent;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.talent.TalentProfile;
import io.taalentio.core.talent.TalentProfiles;
import io.taalentio.persistence.profile.ProfileRows;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Talent profiles and their talents. */
@ApplicationScoped
class TalentRows implements TalentProfiles {

    private final Sql sql;
    private final ProfileRows<TalentProfile> rows;

    TalentRows(Sql sql, TalentRow row) {
        this.sql = sql;
        this.rows = new ProfileRows<>(sql, row.table(), TalentRow.SELECT, row::read);
    }

    @Override
    public void add(TalentProfile profile) {
        rows.add(profile);
        if (!profile.sheet().talents().isEmpty()) {
            sql.later(
                    "insert into profile_talent (profile_id, talent) select ?, unnest(?)",
                    profile.id(),
                    profile.sheet().talents());
        }
        rows.flush();
    }

    @Override
    public void save(TalentProfile profile) {
        rows.save(profile);
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
        return rows.find(id);
    }

    @Override
    public Optional<TalentProfile> findByCode(IdentificationCode code) {
        return rows.findByCode(code);
    }

    @Override
    public Optional<TalentProfile> findByAccount(UUID accountId) {
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
