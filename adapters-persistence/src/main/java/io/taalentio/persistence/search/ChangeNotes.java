package io.taalentio.persistence.search;

import io.taalentio.core.profile.ProfileKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * The notes that a profile changed, of one kind. A position is a transaction's number: every one before it had ended when
 * it was taken. Whoever reads all notes from its position on misses none, in whatever order their transactions commit;
 * notes met before are told apart by their transaction and read once only.
 */
final class ChangeNotes {

    private static final String NOTES = "select profile_id, xid::text::bigint as xid from profile_change"
            + " where kind = ? and xid >= ?::text::xid8"
            + " and (?::text is null or not pg_visible_in_snapshot(xid, ?::text::pg_snapshot)) limit ?";
    private static final String HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    /**
     * The number of the newest note. The order names the table's column: by itself {@code xid} would be the number that is
     * answered, which no index knows, and each look would read every note of the week.
     */
    static final String NEWEST =
            "select n.xid::text::bigint from profile_change n where n.kind = ? order by n.xid desc limit 1";

    private final ProfileKind kind;
    private final int most;
    private final Set<Note> met = new HashSet<>();

    /** Rows the last look found, all of them met. */
    private int seen;

    private @Nullable String known;

    private record Note(UUID person, long transaction) {}

    /**
     * @param people of whom there is something new
     * @param position to go on from
     * @param tooMany whether there is more than is followed person by person; then nothing was met
     */
    record News(Set<UUID> people, long position, boolean tooMany) {}

    /** What notes are kept here: an index that followed other ones, or ones since swept, is worth nothing. */
    record Log(String origin, long swept, long horizon) {

        boolean reachesBackTo(long position) {
            return position > swept && position <= horizon;
        }
    }

    /** @param most notes that are read at once, which bounds the memory a mass of changes takes */
    ChangeNotes(ProfileKind kind, int most) {
        this.kind = kind;
        this.most = most;
    }

    /** What is seen by every statement of the transaction from here on. */
    static String snapshot(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_current_snapshot()::text");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    static Log log(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select epoch || ' '"
                        + " || (select system_identifier from pg_control_system()), swept::text::bigint, " + HORIZON
                        + " from profile_change_log");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Log(row.getString(1), row.getLong(2), row.getLong(3));
        }
    }

    static long horizon(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + HORIZON);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Whether there may be notes from {@code position} on: one step down one index, whose plan is the same whatever was
     * seen last.
     */
    boolean any(Connection connection, long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setString(1, kind.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) >= position;
            }
        }
    }

    /** What is new from {@code position} on; to be {@link #followed} once it has been taken over. */
    News since(Connection connection, long position) throws SQLException {
        Set<UUID> people = new HashSet<>();
        List<Note> unmet = new ArrayList<>();
        long next = position;
        int rows = 0;
        // One statement, so that horizon and notes are of one snapshot.
        String sql = "select h.horizon, n.profile_id, n.xid from (select " + HORIZON + " as horizon) h left join ("
                + NOTES + ") n on true";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            asks(statement, position, seen + most + 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    next = row.getLong(1);
                    UUID person = row.getObject(2, UUID.class);
                    // A note that can be seen is committed, and so was the profile when it was read for it.
                    if (person != null) {
                        rows++;
                        Note note = new Note(person, row.getLong(3));
                        if (!met.contains(note)) {
                            unmet.add(note);
                            people.add(person);
                        }
                    }
                }
            }
        }
        if (rows > seen + most) {
            return new News(Set.of(), position, true);
        }
        met.addAll(unmet);
        seen = rows;
        return new News(people, next, false);
    }

    /** How many notes from {@code position} on wait to be taken over; counting ends one beyond what is followed. */
    long waiting(Connection connection, long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from (" + NOTES + ") n")) {
            asks(statement, position, most + 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void asks(PreparedStatement statement, long position, int limit) throws SQLException {
        // Planned for this very question: how much is new differs too much for one plan.
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        statement.setString(1, kind.name());
        statement.setString(2, Long.toUnsignedString(position));
        statement.setString(3, known);
        statement.setString(4, known);
        statement.setInt(5, limit);
    }

    /**
     * Takes what the snapshot saw as met: the index was filled with it. A transaction that stayed open meanwhile keeps
     * the position back, and all that was filled would be read once more.
     *
     * @param snapshot as {@link #snapshot} has it
     */
    void filledWith(String snapshot) {
        forget();
        known = snapshot;
    }

    void followed(long position) {
        met.removeIf(note -> note.transaction() < position);
    }

    /** Forgets which notes were met, after {@link #since} was not taken over. */
    void forget() {
        met.clear();
        seen = 0;
    }

    /** Drops notes older than a week and remembers up to which transaction. */
    static void sweep(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                with old as (
                    delete from profile_change where at < now() - interval '7 days' returning xid
                )
                update profile_change_log set swept = greatest(swept, (select max(xid) from old))
                where exists (select from old)""")) {
            statement.executeUpdate();
        }
    }
}
