package io.taalentio.core.settings;

import io.taalentio.core.kernel.Managed;

/** What holds now: the value an administrator set, else the standard. Read when needed; a change counts at once. */
@Managed
public class HouseSettings {

    private final StoredSettings stored;

    public HouseSettings(StoredSettings stored) {
        this.stored = stored;
    }

    public <T> T get(Setting<T> setting) {
        return setting.of(stored.find(setting).map(StoredSettings.Stored::value).orElse(null));
    }
}
