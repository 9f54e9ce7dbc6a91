package io.taalentio.core.attendance;

import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.KnownSettings;
import java.time.Duration;

/**
 * What the house has set about scans (product reference, section 10). A scan keeps those it was taken under, so that
 * days that are over are not told anew when somebody changes them.
 *
 * @param sameMoment a badge shown again this soon was shown once
 * @param severalSessions whoever left may come back the same day
 */
public record GateRules(Duration sameMoment, boolean severalSessions) {

    /** What holds while nobody has set anything: a minute, one arrival and one departure a day. */
    public static final GateRules STANDARD = new GateRules(Duration.ofSeconds(60), false);

    static GateRules of(HouseSettings settings) {
        return new GateRules(
                Duration.ofSeconds(settings.get(KnownSettings.PRESENCE_DEDUPE)),
                settings.get(KnownSettings.PRESENCE_SEVERAL));
    }
}
