package io.taalentio.persistence.search;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Fills an index with everybody of one kind, once at a time, and says how far it is. */
final class Filling {

    private final DataSource database;
    private final ProfileFeed feed;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicLong done = new AtomicLong();
    private volatile long all;

    Filling(DataSource database, ProfileFeed feed) {
        this.database = database;
        this.feed = feed;
    }

    /** Whether it is the caller who fills now; whoever does says {@link #end}. */
    boolean begin() {
        return busy.compareAndSet(false, true);
    }

    void end() {
        busy.set(false);
    }

    boolean busy() {
        return busy.get();
    }

    /** How many people are in the index being filled, or were in the last one. */
    long done() {
        return done.get();
    }

    /** How many there are to be. */
    long all() {
        return all;
    }

    /**
     * Fills an empty index with everybody whom one moment of the database holds, and writes it to its folder.
     *
     * @param log read before; what was committed since is noted from its horizon on
     * @return that moment, as {@link ChangeNotes#snapshot} has it
     */
    String everybody(StoredIndex empty, ChangeNotes.Log log) throws SQLException, IOException {
        done.set(0);
        String snapshot;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                snapshot = ChangeNotes.snapshot(connection);
                all = feed.count(connection);
                feed.everybody(connection, part -> {
                    empty.fill(part);
                    done.addAndGet(part.size());
                });
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        empty.filled();
        empty.apply(List.of(), List.of(), log.horizon());
        empty.commit();
        return snapshot;
    }
}
