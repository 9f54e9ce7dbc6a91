package io.taalentio.persistence.search;

import io.taalentio.core.profile.ProfileKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGStatement;

/**
 * The notes that a profile changed, of one kind. A position is a transaction's number: every one before it had ended when
 * it was taken. Whoever reads all notes from its position on misses none, in whatever order their transactions commit;
 * notes met before are told apart by their transaction and read once only.
 */
final class ChangeNotes {

    private static final String HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    /**
     * The number of the newest note. The order names the table's column: by itself {@code xid} would be the number that is
     * answered, which no index knows, and each look would read every note of the week.
     */
    static final String NEWEST =
            "select n.xid::text::bigint from profile_change n where n.kind = ? order by n.xid desc limit 1";

    private final ProfileKind kind;
    private final Set<Note> met = new HashSet<>();

    private record Note(UUID person, long transaction) {}

    /**
     * @param people of whom there is something new
     * @param position to go on from
     */
    record News(Set<UUID> people, long position) {}

    /** What notes are kept here: an index that followed other ones, or ones since swept, is worth nothing. */
    record Log(String origin, long swept, long horizon) {

        boolean reachesBackTo(long position) {
            return position > swept && position <= horizon;
        }
    }

    ChangeNotes(ProfileKind kind) {
        this.kind = kind;
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
        long next = position;
        // One statement, so that horizon and notes are of one snapshot.
        String sql = "select h.horizon, n.profile_id, n.xid from (select " + HORIZON
                + " as horizon) h left join (select profile_id, xid::text::bigint as xid from profile_change"
                + " where kind = ? and xid >= ?::text::xid8 group by 1, 2) n on true";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            // Planned for this very question: how much is new differs too much for one plan.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setString(1, kind.name());
            statement.setString(2, Long.toUnsignedString(position));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    next = row.getLong(1);
                    UUID person = row.getObject(2, UUID.class);
                    // A note that can be seen is committed, and so was the profile when it was read for it.
                    if (person != null && met.add(new Note(person, row.getLong(3)))) {
                        people.add(person);
                    }
                }
            }
        }
        return new News(people, next);
    }

    void followed(long position) {
        met.removeIf(note -> note.transaction() < position);
    }

    /** Forgets which notes were met, after {@link #since} was not taken over. */
    void forget() {
        met.clear();
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
