package io.taalentio.core.settings;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An administrator sets something. The log says from what to what, but for secrets. */
@UseCase
public class ChangeSetting {

    private final StoredSettings stored;
    private final HouseSettings settings;
    private final ActivityLog activities;
    private final Clock clock;

    public ChangeSetting(StoredSettings stored, HouseSettings settings, ActivityLog activities, Clock clock) {
        this.stored = stored;
        this.settings = settings;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param typed the new value as text; null for the standard
     * @throws NotFound {@code not-found} when no setting has that key
     * @throws InvalidValue naming {@code value}
     */
    public Setting<?> change(String key, @Nullable String typed, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        UUID by = actor.accountId();
        if (by == null) {
            throw new Forbidden("forbidden");
        }
        Setting<?> setting = KnownSettings.find(key).orElseThrow(() -> new NotFound("not-found"));
        Object before = settings.get(setting);
        Object after = typed == null ? setting.standard() : setting.read(typed);
        if (typed == null) {
            stored.clear(setting);
        } else {
            stored.set(setting, after, by, clock.instant());
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        if (!(setting instanceof Setting.Secret)) {
            facts.put("before", before);
            facts.put("after", after);
        }
        activities.record(new Activity(actor, "setting-changed", "settings", key, facts));
        return setting;
    }
}
