package io.taalentio.persistence.privacy;

import io.taalentio.core.privacy.OwnData;
import io.taalentio.core.profile.ConsentKind;
import io.taalentio.core.profile.ConsentLedger;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OwnDataRows implements OwnData {

    private static final String OF_ACCOUNT = """
            select 'TALENT' as kind, id, code, status, visibility from talent_profile
                where account_id = ? and deleted_at is null
            union all select 'CINEMA', id, code, status, visibility from cinema_profile
                where account_id = ? and deleted_at is null""";

    private final Sql sql;

    OwnDataRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ConsentLine> consents(UUID account) {
        return sql.list("with own as (" + OF_ACCOUNT + ")" + """
                 select c.kind, c.step, c.version, c.words, c.at, c.address, own.code from consent c
                left join own on own.id = c.profile_id
                where c.account_id = ? or own.id is not null order by c.at desc, c.kind""", OwnDataRows::consent, account, account, account);
    }

    @Override
    public List<ConsentLine> consentsOf(UUID profile) {
        return sql.list(
                "select c.kind, c.step, c.version, c.words, c.at, c.address, null as code from consent c"
                        + " where c.profile_id = ? order by c.at desc, c.kind",
                OwnDataRows::consent,
                profile);
    }

    private static ConsentLine consent(ResultSet row) throws SQLException {
        return new ConsentLine(
                ConsentKind.valueOf(row.getString("kind")),
                ConsentLedger.Step.valueOf(row.getString("step")),
                row.getString("version"),
                row.getString("words"),
                Sql.instant(row, "at"),
                row.getString("address"),
                row.getString("code"));
    }

    @Override
    public List<OwnProfile> profiles(UUID account) {
        return sql.list(
                OF_ACCOUNT,
                row -> new OwnProfile(
                        ProfileKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        ProfileStatus.valueOf(row.getString("status")),
                        Visibility.valueOf(row.getString("visibility"))),
                account,
                account);
    }

    @Override
    public List<Affected> affected(Breach breach, @Nullable String after, int size) {
        return sql.list(
                """
                with acts as (
                    select l.resource_id as code, array_agg(distinct l.action order by l.action) as acts,
                        min(l.at) as first, max(l.at) as last
                    from activity_log l
                    where l.at >= ? and l.at < ? and l.category in ('talent', 'cinema') and l.resource_id is not null
                        and (?::uuid is null or l.account_id = ?) and (?::text is null or l.address = ?)
                    group by l.resource_id)
                select a.code, a.acts, a.first, a.last,
                    coalesce(t.first_name || ' ' || t.last_name, c.first_name || ' ' || c.last_name) as name,
                    coalesce(t.email, c.email)::text as email
                from acts a
                left join code_alias x on x.old_code = a.code
                left join talent_profile t on (t.code = a.code or t.id = x.profile_id) and t.deleted_at is null
                left join cinema_profile c on (c.code = a.code or c.id = x.profile_id) and c.deleted_at is null
                where a.code > ? order by a.code limit ?""",
                row -> new Affected(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("email"),
                        Sql.texts(row, "acts"),
                        Sql.instant(row, "first"),
                        Sql.instant(row, "last")),
                breach.from(),
                breach.to(),
                breach.accountId(),
                breach.accountId(),
                breach.address(),
                breach.address(),
                after == null ? "" : after,
                size);
    }
}
