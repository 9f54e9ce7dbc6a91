package io.taalentio.persistence.account;

import io.taalentio.core.account.ProfileCodes;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProfileCodeRows implements ProfileCodes {

    private final Sql sql;

    ProfileCodeRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Codes of(UUID accountId) {
        return sql.one("""
                        select (select code from talent_profile where account_id = ? and deleted_at is null) as talent,
                               (select code from cinema_profile where account_id = ? and deleted_at is null) as cinema""", row -> new Codes(row.getString("talent"), row.getString("cinema")), accountId, accountId)
                .orElse(Codes.NONE);
    }

    @Override
    public Optional<UUID> accountByCode(String code) {
        String bare = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return sql.one("""
                        select account_id from talent_profile
                        where code = ? and account_id is not null and deleted_at is null
                        union all
                        select account_id from cinema_profile
                        where code = ? and account_id is not null and deleted_at is null
                        union all
                        select coalesce(t.account_id, c.account_id)
                        from code_alias a
                        left join talent_profile t on a.kind = 'TALENT' and t.id = a.profile_id and t.deleted_at is null
                        left join cinema_profile c on a.kind = 'CINEMA' and c.id = a.profile_id and c.deleted_at is null
                        where a.old_code = ? and coalesce(t.account_id, c.account_id) is not null""", row -> row.getObject(1, UUID.class), bare, bare, bare);
    }
}
