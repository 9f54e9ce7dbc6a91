package io.taalentio.core.settings;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Settings for tests. */
public final class InMemorySettings implements StoredSettings {

    private final Map<String, Stored> stored = new LinkedHashMap<>();

    @Override
    public Map<String, Stored> all() {
        return Map.copyOf(stored);
    }

    @Override
    public Optional<Stored> find(Setting<?> setting) {
        return Optional.ofNullable(stored.get(setting.key()));
    }

    @Override
    public void set(Setting<?> setting, Object value, UUID by, Instant at) {
        stored.put(setting.key(), new Stored(value, by, null, at));
    }

    @Override
    public void clear(Setting<?> setting) {
        stored.remove(setting.key());
    }

    /** As if an administrator had set it. */
    public void put(Setting<?> setting, Object value) {
        set(setting, value, new UUID(0, 1), Instant.EPOCH);
    }
}
