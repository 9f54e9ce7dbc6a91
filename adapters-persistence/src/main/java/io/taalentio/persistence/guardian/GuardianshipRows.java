package io.taalentio.persistence.guardian;

import io.taalentio.core.guardian.Guardianships;
import io.taalentio.core.guardian.Ward;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class GuardianshipRows implements Guardianships {

    private static final String WARDS = """
            select g.id, g.account_id, g.profile_kind, g.profile_id, g.invited_at, g.accepted_at, p.code, p.first_name,
                p.last_name, p.birth_date, p.email::text as email, p.status, p.account_id as minor
            from guardianship g
            join (select id, code, first_name, last_name, birth_date, email, status, account_id from talent_profile
                    where deleted_at is null
                  union all select id, code, first_name, last_name, birth_date, email, status, account_id from cinema_profile
                    where deleted_at is null) p on p.id = g.profile_id
            where g.ended_at is null""";

    private final Sql sql;

    GuardianshipRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean invite(UUID id, ProfileKind kind, UUID profile, UUID guardian, Instant at) {
        return sql.update("""
                insert into guardianship (id, account_id, profile_kind, profile_id, invited_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""", id, guardian, kind, profile, at) == 1;
    }

    @Override
    public List<Ward> of(UUID guardian) {
        return sql.list(
                WARDS + " and g.account_id = ? order by g.invited_at desc, g.id", GuardianshipRows::read, guardian);
    }

    @Override
    public Optional<Ward> find(UUID id) {
        return sql.one(WARDS + " and g.id = ?", GuardianshipRows::read, id);
    }

    @Override
    public boolean accept(UUID id, Instant at) {
        return sql.update(
                        "update guardianship set accepted_at = ? where id = ? and accepted_at is null and ended_at is null",
                        at,
                        id)
                == 1;
    }

    @Override
    public boolean end(UUID id, Instant at) {
        return sql.update("update guardianship set ended_at = ? where id = ? and ended_at is null", at, id) == 1;
    }

    @Override
    public boolean answered(UUID profile) {
        return sql.any(
                "select 1 from guardianship where profile_id = ? and accepted_at is not null and ended_at is null"
                        + " limit 1",
                profile);
    }

    @Override
    public void close(ProfileKind kind, UUID profile, Instant at) {
        String table =
                switch (kind) {
                    case TALENT -> "talent_profile";
                    case CINEMA -> "cinema_profile";
                };
        sql.update(
                "update " + table + " set status = 'DISABLED', updated_at = ?, version = version + 1"
                        + " where id = ? and status <> 'DISABLED' and deleted_at is null",
                at,
                profile);
    }

    @Override
    public List<Ward> ofAge(LocalDate today, int most) {
        return sql.list(
                WARDS + " and p.birth_date + interval '18 years' <= ? order by g.invited_at limit ?",
                GuardianshipRows::read,
                today,
                most);
    }

    private static Ward read(ResultSet row) throws SQLException {
        return new Ward(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                ProfileKind.valueOf(row.getString("profile_kind")),
                row.getObject("profile_id", UUID.class),
                row.getObject("minor", UUID.class),
                row.getString("code"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getObject("birth_date", LocalDate.class),
                new Email(row.getString("email")),
                ProfileStatus.valueOf(row.getString("status")),
                Sql.instant(row, "invited_at"),
                Sql.instantOrNull(row, "accepted_at"));
    }
}
