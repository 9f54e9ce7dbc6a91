package io.taalentio.core.export;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.UseCase;

/** Writes down that a short list is handed over; what is not written down is not handed over. */
@UseCase
public class RecordShortList {

    private final ActivityLog log;
    private final Ids ids;

    public RecordShortList(ActivityLog log, Ids ids) {
        this.log = log;
        this.ids = ids;
    }

    void record(ExportOrder order, long rows, Actor actor) {
        log.record(AskExport.record(actor, "export-fetched", ids.next(), order, rows));
    }
}
