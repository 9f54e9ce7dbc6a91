package io.taalentio.persistence.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.CinemaCard;
import io.taalentio.core.search.Listing;
import io.taalentio.core.search.TalentCard;
import io.taalentio.persistence.search.RosterQuery.Fact;
import io.taalentio.persistence.search.RosterQuery.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * The {@link Roster} of each kind of profiles, as the database has it at the moment of the question: before every answer
 * the database is asked what changed ({@code profile_change}, written by triggers), so that what any node has committed
 * counts. Questions that come together share that look.
 *
 * <p>A roster is read when the first list is asked for, apart from the request; until it is there, and for what it does
 * not know, lists are read with SQL.
 */
@ApplicationScoped
class Rosters {

    private static final Logger LOG = System.getLogger(Rosters.class.getName());

    /** Beyond, memory is better spent otherwise. */
    private static final int MOST_PEOPLE = 400_000;

    private static final int FETCH = 2_000;
    /** Changes are kept for an hour; whoever looked away for half of it reads everything again. */
    private static final long LONGEST_SLEEP = TimeUnit.MINUTES.toNanos(30);

    private static final long SWEEP_EVERY = TimeUnit.MINUTES.toNanos(10);

    private static final String HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private final DataSource database;
    private final Kept<TalentCard> talents = new Kept<>(ProfileKind.TALENT, "talent_profile");
    private final Kept<CinemaCard> cinema = new Kept<>(ProfileKind.CINEMA, "cinema_profile");
    private volatile boolean used = true;

    Rosters(DataSource database) {
        this.database = database;
    }

    Kept<TalentCard> talents() {
        return talents;
    }

    Kept<CinemaCard> cinema() {
        return cinema;
    }

    /**
     * Who is on a page and how many there are, as of now.
     *
     * @param seen changes of which the cards at hand know
     */
    record Answer(Roster.Found found, long seen) {}

    /** Reads both rosters now; for tests, which cannot wait for the first question to have it done. */
    void readNow() {
        talents.read();
        cinema.read();
    }

    /** Whether rosters are asked at all; for tests, which compare both ways. */
    void use(boolean memory) {
        used = memory;
    }

    /** The roster of one kind, and the cards shown last. */
    final class Kept<T> {

        private final ProfileKind kind;
        private final String table;
        private final String columns;
        private final RecentCards<T> cards = new RecentCards<>();
        private final AtomicBoolean reading = new AtomicBoolean();
        private final AtomicLong questions = new AtomicLong();
        private volatile @Nullable Roster roster;
        private volatile boolean tooMany;

        // Guarded by this:
        private long answered;
        /** Every transaction before this one had ended when the roster was last looked after. */
        private long horizon;

        private long lastLook;
        private long lastSweep = System.nanoTime();

        Kept(ProfileKind kind, String table) {
            this.kind = kind;
            this.table = table;
            boolean talent = kind == ProfileKind.TALENT;
            this.columns = Stream.of(
                            Stream.of(
                                    "p.id",
                                    "p.deleted_at is null and p.status = 'ACTIVE'",
                                    "(extract(epoch from p.created_at) * 1000000)::bigint"),
                            Stream.of(Fact.values()).map(fact -> talent ? fact.talentSql : fact.cinemaSql),
                            Stream.of(Keys.values()).map(keys -> talent ? keys.talentSql : keys.cinemaSql))
                    .flatMap(part -> part)
                    .collect(Collectors.joining(", "));
        }

        /**
         * @return empty when the roster cannot tell, not yet or not at all
         * @throws IllegalStateException when the database cannot be asked
         */
        Optional<Answer> find(RosterQuery query, Listing listing) {
            if (!used) {
                return Optional.empty();
            }
            Roster now = current();
            if (now == null) {
                return Optional.empty();
            }
            // Before the search: what is read of people found must be no older than that.
            long seen = cards.changes();
            return Optional.of(new Answer(
                    now.find(query, listing.descending(), listing.offset(), listing.size(), Listing.COUNTED + 1),
                    seen));
        }

        /** The cards of a page in its order; {@code read} reads those that are not at hand. */
        List<T> cards(Answer answer, Function<List<UUID>, Map<UUID, T>> read) {
            return cards.of(answer.found().ids(), answer.seen(), read);
        }

        /** The roster as the database is now; null when there is none. */
        private @Nullable Roster current() {
            Roster known = roster;
            if (known == null) {
                readSoon();
                return null;
            }
            long question = questions.incrementAndGet();
            synchronized (this) {
                // Whoever held the lock may have looked after this question was asked.
                if (answered < question) {
                    long upTo = questions.get();
                    if (System.nanoTime() - lastLook > LONGEST_SLEEP) {
                        roster = null;
                        readSoon();
                        return null;
                    }
                    look(known);
                    answered = upTo;
                }
            }
            return roster;
        }

        private void look(Roster known) {
            try (Connection connection = database.getConnection()) {
                if (anythingNew(connection)) {
                    follow(connection, known);
                }
                lastLook = System.nanoTime();
                if (lastLook - lastSweep > SWEEP_EVERY) {
                    lastSweep = lastLook;
                    sweep(connection);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the lists cannot be brought up to date", e);
            }
        }

        /** One step down one index: the plan is the same whatever was seen last. */
        private boolean anythingNew(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("select " + HORIZON
                    + ", (select xid::text::bigint from profile_change where kind = ? order by xid desc limit 1)")) {
                statement.setString(1, kind.name());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    long now = row.getLong(1);
                    long latest = row.getLong(2);
                    if (!row.wasNull() && latest >= horizon) {
                        return true;
                    }
                    horizon = now;
                    return false;
                }
            }
        }

        private void follow(Connection connection, Roster known) throws SQLException {
            String sql = "select h.horizon, k.profile_id, " + columns + " from (select " + HORIZON
                    + " as horizon) h left join (select distinct profile_id from profile_change"
                    + " where kind = ? and xid >= ?::text::xid8) k on true left join " + table
                    + " p on p.id = k.profile_id";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                // Planned for this very question: how much is new differs too much for one plan.
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                statement.setString(1, kind.name());
                statement.setString(2, Long.toUnsignedString(horizon));
                long seen = horizon;
                Set<UUID> changed = new HashSet<>();
                List<Read> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        seen = row.getLong(1);
                        UUID person = row.getObject(2, UUID.class);
                        if (person != null) {
                            changed.add(person);
                            if (row.getObject(3) != null) {
                                rows.add(read(row, 3));
                            }
                        }
                    }
                }
                known.change(() -> {
                    changed.forEach(known::remove);
                    rows.forEach(read -> known.put(read.into(known)));
                });
                cards.changed(changed);
                horizon = seen;
            }
        }

        private void sweep(Connection connection) throws SQLException {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from profile_change where at < now() - interval '1 hour'")) {
                statement.executeUpdate();
            }
        }

        private void readSoon() {
            if (!tooMany && reading.compareAndSet(false, true)) {
                Thread.ofPlatform().name("roster of " + table).daemon().start(() -> {
                    try {
                        read();
                    } catch (RuntimeException e) {
                        LOG.log(Level.WARNING, "The roster of {0} could not be read; lists go on without it", table);
                        LOG.log(Level.DEBUG, "because", e);
                    } finally {
                        reading.set(false);
                    }
                });
            }
        }

        /** Reads everybody listed, in one snapshot. */
        private void read() {
            Roster fresh = new Roster();
            long seen = 0;
            long begin = System.nanoTime();
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement statement = connection.prepareStatement("select h.horizon, " + columns
                        + " from (select " + HORIZON + " as horizon) h left join " + table
                        + " p on p.deleted_at is null and p.status = 'ACTIVE' order by p.created_at, p.id desc")) {
                    statement.setFetchSize(FETCH);
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next() && fresh.size() <= MOST_PEOPLE) {
                            seen = row.getLong(1);
                            if (row.getObject(2) != null) {
                                fresh.put(read(row, 2).into(fresh));
                            }
                        }
                    }
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the roster of " + table + " cannot be read", e);
            }
            if (fresh.size() > MOST_PEOPLE) {
                tooMany = true;
                LOG.log(Level.INFO, "More than {0} in {1}: lists are read with SQL", MOST_PEOPLE, table);
                return;
            }
            synchronized (this) {
                horizon = seen;
                lastLook = begin;
                roster = fresh;
                cards.forget();
            }
        }

        private Read read(ResultSet row, int first) throws SQLException {
            int at = first + 3;
            @Nullable String[] texts = new String[Fact.values().length];
            int[] numbers = new int[texts.length];
            int number = 0;
            for (Fact fact : Fact.values()) {
                if (fact.text) {
                    texts[number++] = row.getString(at++);
                } else {
                    int value = row.getInt(at++);
                    numbers[number++] = row.wasNull() ? Roster.NOT_GIVEN : value;
                }
            }
            @Nullable String[] keys = new String[Keys.values().length];
            for (int set = 0; set < keys.length; set++) {
                keys[set] = row.getString(at++);
            }
            return new Read(
                    Objects.requireNonNull(row.getObject(first, UUID.class)),
                    row.getBoolean(first + 1),
                    row.getLong(first + 2),
                    texts,
                    numbers,
                    keys);
        }
    }

    /** A row as it was read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Read(
            UUID id,
            boolean listed,
            long created,
            @Nullable String[] texts,
            int[] numbers,
            @Nullable String[] keys) {

        Roster.Person into(Roster roster) {
            int[] facts = new int[numbers.length];
            int at = 0;
            for (Fact fact : Fact.values()) {
                facts[at] = fact.text ? roster.number(texts[at]) : numbers[at];
                at++;
            }
            int[][] sets = new int[keys.length][];
            for (int set = 0; set < sets.length; set++) {
                sets[set] = roster.numbers(keys[set]);
            }
            return new Roster.Person(id, listed, created, facts, sets);
        }
    }
}
