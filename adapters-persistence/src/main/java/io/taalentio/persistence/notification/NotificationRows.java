package io.taalentio.persistence.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.notification.Notification;
import io.taalentio.core.notification.NotificationKind;
import io.taalentio.core.notification.Notifications;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class NotificationRows implements Notifications {

    private final Sql sql;
    private final ObjectMapper json = new ObjectMapper();

    NotificationRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Notification notification) {
        sql.later(
                """
                insert into notification (id, account_id, kind, link, data, created_at, read_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?)""",
                notification.id(),
                notification.accountId(),
                notification.kind(),
                notification.link(),
                written(notification.data()),
                notification.createdAt(),
                notification.readAt());
    }

    @Override
    public Page<Notification> page(UUID accountId, boolean unreadOnly, int page, int size) {
        String where = " from notification where account_id = ?" + (unreadOnly ? " and read_at is null" : "");
        long total = sql.one("select count(*)" + where, row -> row.getLong(1), accountId)
                .orElse(0L);
        List<Notification> found = sql.list(
                "select id, account_id, kind, link, data, created_at, read_at" + where
                        + " order by created_at desc, id limit ? offset ?",
                this::notification,
                accountId,
                size,
                (long) page * size);
        return new Page<>(found, total, true, page, size);
    }

    @Override
    public long unread(UUID accountId) {
        return sql.one(
                        "select count(*) from notification where account_id = ? and read_at is null",
                        row -> row.getLong(1),
                        accountId)
                .orElse(0L);
    }

    @Override
    public void read(UUID accountId, Set<UUID> ids, Instant at) {
        sql.update(
                "update notification set read_at = ? where account_id = ? and read_at is null and id = any(?::uuid[])",
                at,
                accountId,
                ids);
    }

    @Override
    public void readAll(UUID accountId, Instant at) {
        sql.update("update notification set read_at = ? where account_id = ? and read_at is null", at, accountId);
    }

    private Notification notification(ResultSet row) throws SQLException {
        return new Notification(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                NotificationKind.valueOf(row.getString("kind")),
                row.getString("link"),
                data(row.getString("data")),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "read_at"));
    }

    private String written(Map<String, String> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> data(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notification's data cannot be read", e);
        }
    }
}
