package io.taalentio.core.privacy;

import io.taalentio.core.audit.Book;
import io.taalentio.core.audit.CutLog;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.KnownSettings;
import io.taalentio.core.settings.Setting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** Removes what was kept for as long as the settings say. Each kind goes in a transaction of its own. */
@Managed
public class ApplyRetention {

    /** What is kept for a time. */
    public enum Kind {
        ACTIVITY,
        SECURITY,
        MAILS,
        NOTIFICATIONS
    }

    private final HouseSettings settings;
    private final CutLog cutLog;
    private final KeptThings things;
    private final Clock clock;

    public ApplyRetention(HouseSettings settings, CutLog cutLog, KeptThings things, Clock clock) {
        this.settings = settings;
        this.cutLog = cutLog;
        this.things = things;
        this.clock = clock;
    }

    /** How many of each kind went. */
    public Map<Kind, Long> apply() {
        Map<Kind, Long> removed = new EnumMap<>(Kind.class);
        removed.put(Kind.ACTIVITY, cutLog.cut(Book.ACTIVITY, before(KnownSettings.ACTIVITY_MONTHS)));
        removed.put(Kind.SECURITY, cutLog.cut(Book.SECURITY, before(KnownSettings.SECURITY_MONTHS)));
        removed.put(Kind.MAILS, (long) things.removeMails(before(KnownSettings.MAIL_MONTHS)));
        removed.put(Kind.NOTIFICATIONS, (long) things.removeNotifications(before(KnownSettings.NOTIFICATION_MONTHS)));
        return removed;
    }

    private Instant before(Setting.Whole months) {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(settings.get(months))
                .toInstant();
    }
}
