package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.profile.ProfileKind;

/** Writes down that somebody took the full card of a person. */
@UseCase
public class RecordPrint {

    private final ActivityLog log;

    public RecordPrint(ActivityLog log) {
        this.log = log;
    }

    public void record(ProfileKind kind, String code, Actor actor) {
        log.record(Activity.of(actor, "card-printed", kind.tag(), code));
    }
}
