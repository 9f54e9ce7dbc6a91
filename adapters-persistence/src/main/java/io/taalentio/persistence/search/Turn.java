package io.taalentio.persistence.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * This node's turn at what one node does at a time: a lock of the database's session, given back when closed and by itself
 * when the node dies.
 *
 * @param mine whether it is this node's turn
 * @param locked whether there is a lock to give back
 */
record Turn(Connection connection, String what, boolean mine, boolean locked) implements AutoCloseable {

    private static final long PAUSE_MS = 20;

    /** Of what no other node does. */
    static Turn alone(Connection connection) {
        return new Turn(connection, "", true, false);
    }

    /** Asks once. */
    static Turn now(Connection connection, String what) throws SQLException {
        boolean mine = asked(connection, "pg_try_advisory_lock", what);
        return new Turn(connection, what, mine, mine);
    }

    /** Asks until it is this node's turn, or the time is over. */
    static Turn within(long millis, Connection connection, String what) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        Turn turn = now(connection, what);
        try {
            while (!turn.mine && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
                turn = now(connection, what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return turn;
    }

    private static boolean asked(Connection connection, String function, String what) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select " + function + "(hashtextextended('taalentio.search:' || ?, 0))")) {
            statement.setString(1, what);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (locked) {
            asked(connection, "pg_advisory_unlock", what);
        }
    }
}
