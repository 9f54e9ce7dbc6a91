package io.taalentio.persistence.production;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.production.MemberRole;
import io.taalentio.core.production.ProductionMembers;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProductionMemberRows implements ProductionMembers {

    private final Sql sql;

    ProductionMemberRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MemberRole> roleOf(UUID productionId, @Nullable UUID accountId) {
        return accountId == null
                ? Optional.empty()
                : sql.one(
                        "select role from production_member where production_id = ? and account_id = ?",
                        row -> MemberRole.valueOf(row.getString(1)),
                        productionId,
                        accountId);
    }

    @Override
    public List<Member> of(UUID productionId) {
        return sql.list(
                """
                select m.account_id, a.first_name, a.last_name, a.email, m.role, m.added_at
                from production_member m join account a on a.id = m.account_id
                where m.production_id = ?
                order by m.role <> 'OWNER', m.role, fold(a.last_name), fold(a.first_name), m.account_id""",
                row -> new Member(
                        row.getObject("account_id", UUID.class),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        new Email(row.getString("email")),
                        MemberRole.valueOf(row.getString("role")),
                        Sql.instant(row, "added_at")),
                productionId);
    }

    @Override
    public void put(UUID productionId, UUID accountId, MemberRole role, @Nullable UUID by, Instant at) {
        sql.update("""
                insert into production_member (production_id, account_id, role, added_by, added_at)
                values (?, ?, ?, ?, ?)
                on conflict (production_id, account_id) do update set role = excluded.role""", productionId, accountId, role, by, at);
    }

    @Override
    public boolean remove(UUID productionId, UUID accountId) {
        return sql.update(
                        "delete from production_member where production_id = ? and account_id = ?",
                        productionId,
                        accountId)
                == 1;
    }
}
