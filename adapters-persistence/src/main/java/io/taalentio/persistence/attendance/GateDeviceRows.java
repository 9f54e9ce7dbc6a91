package io.taalentio.persistence.attendance;

import io.taalentio.core.attendance.GateDevices;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GateDeviceRows implements GateDevices {

    private final Sql sql;

    GateDeviceRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void seen(UUID id, UUID projectId, @Nullable String label, UUID account, Instant now) {
        sql.update("""
                insert into gate_device (id, project_id, label, account_id, prepared_at, last_seen_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set project_id = excluded.project_id,
                    label = coalesce(excluded.label, gate_device.label), account_id = excluded.account_id,
                    last_seen_at = excluded.last_seen_at
                    where gate_device.wiped_at is null""", id, projectId, label, account, now, now);
    }

    @Override
    public boolean wiped(UUID id) {
        return sql.any("select 1 from gate_device where id = ? and wiped_at is not null", id);
    }

    @Override
    public boolean wipe(UUID id, UUID by, Instant now) {
        return sql.update(
                        "update gate_device set wiped_at = coalesce(wiped_at, ?), wiped_by = coalesce(wiped_by, ?)"
                                + " where id = ?",
                        now,
                        by,
                        id)
                == 1;
    }

    @Override
    public Optional<UUID> projectOf(UUID id) {
        return sql.one("select project_id from gate_device where id = ?", row -> row.getObject(1, UUID.class), id);
    }

    @Override
    public List<Device> of(UUID projectId) {
        return sql.list(
                """
                select d.id, d.label, u.first_name || ' ' || u.last_name as account, d.prepared_at, d.last_seen_at,
                    d.wiped_at
                from gate_device d join account u on u.id = d.account_id
                where d.project_id = ? order by d.last_seen_at desc, d.id limit 200""",
                row -> new Device(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getString("account"),
                        Sql.instant(row, "prepared_at"),
                        Sql.instant(row, "last_seen_at"),
                        Sql.instantOrNull(row, "wiped_at")),
                projectId);
    }
}
