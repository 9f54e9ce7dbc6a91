package io.taalentio.persistence.account;

import io.taalentio.core.access.Role;
import io.taalentio.core.account.AccountDirectory;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Page;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AccountDirectoryRows implements AccountDirectory {

    private static final String COLUMNS = """
            select id, email, first_name, last_name, roles, status, language, created_at, last_login_at,
                exists (select 1 from second_factor f where f.account_id = account.id and f.confirmed_at is not null)
                    as second_factor
            from account""";

    private final Sql sql;

    AccountDirectoryRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Row> list(Query query) {
        StringBuilder where = new StringBuilder(" where status <> 'DELETED'");
        List<@Nullable Object> values = new ArrayList<>();
        String text = query.text();
        if (text != null && !text.isBlank()) {
            where.append(" and (fold(first_name || ' ' || last_name) like fold(?) or email::text like lower(?))");
            String pattern = "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
            values.add(pattern);
            values.add(pattern);
        }
        Role role = query.role();
        if (role != null) {
            where.append(" and ? = any(roles)");
            values.add(role);
        }
        long total = sql.one("select count(*) from account" + where, row -> row.getLong(1), values.toArray())
                .orElse(0L);
        values.add(query.size());
        values.add((long) query.page() * query.size());
        List<Row> rows = sql.list(
                COLUMNS + where + " order by created_at desc, id limit ? offset ?",
                AccountDirectoryRows::row,
                values.toArray());
        return new Page<>(rows, total, true, query.page(), query.size());
    }

    @Override
    public Optional<Row> find(UUID id) {
        return sql.one(COLUMNS + " where status <> 'DELETED' and id = ?", AccountDirectoryRows::row, id);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                Sql.texts(row, "roles").stream()
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                AccountStatus.valueOf(row.getString("status")),
                Language.valueOf(row.getString("language")).tag(),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "last_login_at"),
                row.getBoolean("second_factor"));
    }
}
