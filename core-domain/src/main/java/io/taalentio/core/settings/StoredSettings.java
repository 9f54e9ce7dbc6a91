package io.taalentio.core.settings;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What administrators have set. */
public interface StoredSettings {

    /**
     * A value that was set.
     *
     * @param value {@link Integer}, {@link Boolean} or {@link String}
     * @param by who set it; null once that account is erased
     */
    record Stored(Object value, @Nullable UUID by, @Nullable String byName, Instant at) {}

    /** By key; keys that are no longer known are passed over. */
    Map<String, Stored> all();

    Optional<Stored> find(Setting<?> setting);

    /** Sets it; what is secret is sealed. */
    void set(Setting<?> setting, Object value, UUID by, Instant at);

    /** Back to the standard. */
    void clear(Setting<?> setting);
}
