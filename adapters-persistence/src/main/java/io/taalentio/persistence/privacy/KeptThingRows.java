package io.taalentio.persistence.privacy;

import io.taalentio.core.privacy.KeptThings;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class KeptThingRows implements KeptThings {

    private static final int PART = 5_000;

    private final Sql sql;

    KeptThingRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int removeMails(Instant before) {
        return inParts(
                "delete from mail_outbox where id in (select id from mail_outbox where created_at < ?"
                        + " and status <> 'QUEUED' limit ?)",
                before);
    }

    @Override
    public int removeNotifications(Instant before) {
        return inParts(
                "delete from notification where id in (select id from notification where created_at < ? limit ?)",
                before);
    }

    private int inParts(String statement, Instant before) {
        int removed = 0;
        int part;
        do {
            part = sql.update(statement, before, PART);
            removed += part;
        } while (part == PART);
        return removed;
    }
}
