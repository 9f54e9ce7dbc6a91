package io.taalentio.persistence.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.audit.Book;
import io.taalentio.core.audit.LogDirectory;
import io.taalentio.core.audit.LogEntry;
import io.taalentio.core.audit.LogFilter;
import io.taalentio.core.audit.Outcome;
import io.taalentio.core.audit.Severity;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LogDirectoryRows implements LogDirectory {

    private static final String ENTRY = """
            select l.id, l.at, l.book, l.severity, l.outcome, l.action, l.category, l.account_id,
                nullif(trim(a.first_name || ' ' || a.last_name), '') as actor_name, l.resource_id,
                nullif(trim(o.first_name || ' ' || o.last_name), '') as resource_name, l.facts::text as facts,
                l.address, l.user_agent, r.by_id, r.at as resolved_at, r.note,
                nullif(trim(b.first_name || ' ' || b.last_name), '') as by_name
            from activity_log l
            left join account a on a.id = l.account_id and a.status <> 'DELETED'
            left join account o on l.category = 'account' and o.id::text = l.resource_id and o.status <> 'DELETED'
            left join audit_resolution r on r.entry_id = l.id
            left join account b on b.id = r.by_id and b.status <> 'DELETED'
            where true""";

    private final Sql sql;
    private final ObjectMapper json = new ObjectMapper();

    LogDirectoryRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<LogEntry> page(LogFilter filter, @Nullable Mark after, int size) {
        StringBuilder where = new StringBuilder();
        List<@Nullable Object> values = new ArrayList<>();
        add(where, values, " and l.book = ?", filter.book());
        add(where, values, " and l.severity = ?", filter.severity());
        add(where, values, " and l.outcome = ?", filter.outcome());
        add(where, values, " and l.action = ?", filter.action());
        add(where, values, " and l.category = ?", filter.category());
        add(where, values, " and l.account_id = ?", filter.accountId());
        add(where, values, " and l.resource_id = ?", filter.resource());
        add(where, values, " and l.address = ?", filter.address());
        add(where, values, " and l.at >= ?", filter.from());
        add(where, values, " and l.at < ?", filter.to());
        if (filter.open()) {
            where.append(" and l.book = 'SECURITY' and l.severity <> 'INFO' and r.entry_id is null");
        }
        if (after != null) {
            where.append(" and l.at <= ? and (l.at, l.id) < (?, ?)");
            values.add(after.at());
            values.add(after.at());
            values.add(after.id());
        }
        values.add(size);
        return sql.list(ENTRY + where + " order by l.at desc, l.id desc limit ?", this::entry, values.toArray());
    }

    @Override
    public Optional<LogEntry> find(UUID id) {
        return sql.one(ENTRY + " and l.id = ?", this::entry, id);
    }

    @Override
    public boolean resolve(UUID id, UUID by, Instant at, String note) {
        return sql.update("""
                        insert into audit_resolution (entry_id, by_id, at, note) values (?, ?, ?, ?)
                        on conflict (entry_id) do nothing""", id, by, at, note) == 1;
    }

    private static void add(
            StringBuilder where, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private LogEntry entry(ResultSet row) throws SQLException {
        UUID by = row.getObject("by_id", UUID.class);
        return new LogEntry(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                Book.valueOf(row.getString("book")),
                Severity.valueOf(row.getString("severity")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("action"),
                row.getString("category"),
                row.getObject("account_id", UUID.class),
                row.getString("actor_name"),
                row.getString("resource_id"),
                row.getString("resource_name"),
                facts(row.getString("facts")),
                row.getString("address"),
                row.getString("user_agent"),
                by == null
                        ? null
                        : new LogEntry.Resolution(
                                by, row.getString("by_name"), Sql.instant(row, "resolved_at"), row.getString("note")));
    }

    private Map<String, Object> facts(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the facts of an entry cannot be read", e);
        }
    }
}
