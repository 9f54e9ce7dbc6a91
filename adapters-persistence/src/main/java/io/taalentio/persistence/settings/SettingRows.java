package io.taalentio.persistence.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.settings.KnownSettings;
import io.taalentio.core.settings.Setting;
import io.taalentio.core.settings.StoredSettings;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SettingRows implements StoredSettings {

    private static final String TABLE = "setting";
    private static final String SECRET = "secret_enc";

    private static final String STORED = """
            select s.key, s.id, s.value::text as value, s.secret_enc, s.updated_by, s.updated_at,
                nullif(trim(a.first_name || ' ' || a.last_name), '') as by_name
            from setting s left join account a on a.id = s.updated_by and a.status <> 'DELETED'""";

    private final Sql sql;
    private final Vault vault;
    private final Ids ids;
    private final ObjectMapper json = new ObjectMapper();

    SettingRows(Sql sql, Vault vault, Ids ids) {
        this.sql = sql;
        this.vault = vault;
        this.ids = ids;
    }

    @Override
    public Map<String, Stored> all() {
        Map<String, Stored> all = new HashMap<>();
        sql.list(STORED, row -> Map.entry(row.getString("key"), stored(row))).forEach(e -> {
            if (KnownSettings.find(e.getKey()).isPresent()) {
                all.put(e.getKey(), e.getValue());
            }
        });
        return all;
    }

    @Override
    public Optional<Stored> find(Setting<?> setting) {
        return sql.one(STORED + " where s.key = ?", this::stored, setting.key());
    }

    @Override
    public void set(Setting<?> setting, Object value, UUID by, Instant at) {
        // The row keeps its id, which a secret is bound to.
        UUID id = sql.one("""
                        insert into setting (key, id, value, updated_by, updated_at) values (?, ?, '0'::jsonb, ?, ?)
                        on conflict (key) do update set updated_by = excluded.updated_by, updated_at = excluded.updated_at
                        returning id""", row -> row.getObject(1, UUID.class), setting.key(), ids.next(), by, at)
                .orElseThrow();
        if (setting instanceof Setting.Secret) {
            sql.update(
                    "update setting set value = null, secret_enc = ? where key = ?",
                    vault.sealJson(TABLE, SECRET, id, value),
                    setting.key());
        } else {
            sql.update(
                    "update setting set value = ?::jsonb, secret_enc = null where key = ?",
                    written(value),
                    setting.key());
        }
    }

    @Override
    public void clear(Setting<?> setting) {
        sql.update("delete from setting where key = ?", setting.key());
    }

    private Stored stored(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes(SECRET);
        Object value = sealed == null
                ? read(row.getString("value"))
                : vault.openJson(TABLE, SECRET, row.getObject("id", UUID.class), sealed, Object.class);
        return new Stored(
                value,
                row.getObject("updated_by", UUID.class),
                row.getString("by_name"),
                Sql.instant(row, "updated_at"));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a setting cannot be written", e);
        }
    }

    private Object read(String value) {
        try {
            return json.readValue(value, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a setting cannot be read", e);
        }
    }
}
