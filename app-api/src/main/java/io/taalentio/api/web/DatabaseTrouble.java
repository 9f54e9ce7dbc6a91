package io.taalentio.api.web;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What the database's own errors mean to a caller; everything else is a mistake of ours. */
enum DatabaseTrouble {
    /** It cannot be reached, is starting or stopping, or has no connection to spare. */
    GONE,
    /** It gave this transaction up in favour of another, or the statement took too long. */
    BUSY,
    /** It was handed text that it cannot hold. */
    UNSTORABLE_TEXT;

    private static final int DEPTH = 40;

    /** Looks through causes and suppressed failures; null when no known trouble of the database is among them. */
    static @Nullable DatabaseTrouble in(Throwable failure) {
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        for (int seen = 0; seen < DEPTH && !open.isEmpty(); seen++) {
            Throwable next = open.remove();
            if (next instanceof SQLException sql) {
                DatabaseTrouble trouble = of(sql);
                if (trouble != null) {
                    return trouble;
                }
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            for (Throwable suppressed : next.getSuppressed()) {
                open.add(suppressed);
            }
        }
        return null;
    }

    private static @Nullable DatabaseTrouble of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // Agroal: no free connection within the acquisition timeout.
            String message = failure.getMessage();
            boolean timeout = failure.getCause() instanceof TimeoutException
                    || (message != null && message.contains("cquisition timeout"));
            return timeout ? GONE : null;
        }
        if (state.startsWith("08") || state.startsWith("53")) {
            return GONE;
        }
        return switch (state) {
            case "57P01", "57P02", "57P03", "57P05", "25006" -> GONE;
            case "40001", "40P01", "55P03", "57014" -> BUSY;
            case "22021", "22P05" -> UNSTORABLE_TEXT;
            // The driver's own: the pool gave up a connection that was just being made.
            case "99999" ->
                String.valueOf(failure.getCause()).contains("Interrupted while attempting to connect") ? GONE : null;
            default -> null;
        };
    }
}
