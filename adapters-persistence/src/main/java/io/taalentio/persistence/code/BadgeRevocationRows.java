package io.taalentio.persistence.code;

import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.BadgeRevocations;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BadgeRevocationRows implements BadgeRevocations {

    private final Sql sql;

    BadgeRevocationRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int revokedThrough(AssignmentCode code) {
        return sql.one("select through from badge_revocation where code = ?", row -> row.getInt(1), code.value())
                .orElse(0);
    }

    @Override
    public Map<String, Integer> revokedThroughOf(String prefix) {
        Map<String, Integer> revoked = new TreeMap<>();
        sql.list(
                "select code, through from badge_revocation where starts_with(code, ?)",
                row -> revoked.put(row.getString(1), row.getInt(2)) == null,
                prefix);
        return revoked;
    }

    @Override
    public int revoke(AssignmentCode code, int issue, String reason, @Nullable UUID by, Instant at) {
        sql.update("""
                insert into badge_revocation (code, through, reason, revoked_by, revoked_at) values (?, ?, ?, ?, ?)
                on conflict (code) do update set through = excluded.through, reason = excluded.reason,
                    revoked_by = excluded.revoked_by, revoked_at = excluded.revoked_at
                    where badge_revocation.through < excluded.through""", code.value(), issue, reason, by, at);
        return revokedThrough(code) + 1;
    }
}
