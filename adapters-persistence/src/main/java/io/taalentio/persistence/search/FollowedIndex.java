package io.taalentio.persistence.search;

import io.taalentio.core.kernel.Refused;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Finder.IndexState;
import io.taalentio.core.search.Finder.Standing;
import io.taalentio.core.search.ProfileIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The index of one kind of profiles as the database has it at the moment of a question: before every answer the database
 * is asked what changed, so that what any node has committed counts. Questions that come together share that look, and a
 * look that has much to take over is waited for a second at most. Between questions it follows by itself.
 *
 * <p>An index that is missing, cannot be read or followed notes that are gone is filled anew from the profiles; lists
 * wait for that, or are refused for a while.
 */
final class FollowedIndex {

    private static final Logger LOG = System.getLogger(FollowedIndex.class.getName());

    /** Notes followed person by person; where there are more, as after an import, the index is filled anew beside. */
    static final int MOST = 50_000;

    static final long LONGEST_LOOK_MS = 1_000;
    private static final long LONGEST_WAIT_MS = 5_000;
    private static final long COMMIT_EVERY = TimeUnit.SECONDS.toNanos(20);

    private final ProfileKind kind;
    private final DataSource database;
    private final IndexHome home;
    private final Filling filling;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong questions = new AtomicLong();
    private final CountDownLatch opened = new CountDownLatch(1);

    /** There was too much to follow: the index that answers stays as it is until the one being filled replaces it. */
    private volatile boolean overtaken;

    private volatile IndexHome.@Nullable Opened now;
    /** Why it could not be opened the last time, if its keeper said so. */
    private volatile @Nullable Refused trouble;

    // Guarded by the lock:
    private final Following following;
    private long answered;
    private long lastCommit = System.nanoTime();

    /**
     * @param most notes followed person by person, see {@link #MOST}
     */
    FollowedIndex(ProfileKind kind, DataSource database, ProfileFeed feed, IndexHome home, Told told, int most) {
        this.kind = kind;
        this.database = database;
        this.home = home;
        this.filling = new Filling(database, feed);
        this.following = new Following(kind, feed, home.shared(), told, most);
    }

    /** Hears whose cards are no longer as they were. */
    interface Told {

        void people(Collection<UUID> changed);

        /** Whoever it may be. */
        default void everybody() {}
    }

    // --- questions ---------------------------------------------------------------------------------------------------

    /**
     * Asks the index as the profiles are now.
     *
     * @throws Refused {@code search-index-filling} while there is none to ask, {@code search-unavailable} while it does
     *     not answer
     */
    <T> T ask(Function<ProfileIndex, T> question) {
        StoredIndex index = ready();
        look();
        return answer(index, question);
    }

    /**
     * Asks for more about what was just answered, without a look for changes.
     *
     * @throws Refused as {@link #ask}
     */
    <T> T askMore(Function<ProfileIndex, T> question) {
        return answer(ready(), question);
    }

    private <T> T answer(StoredIndex index, Function<ProfileIndex, T> question) {
        try {
            return question.apply(index);
        } catch (UncheckedIOException | AlreadyClosedException e) {
            IndexHome.Opened current = now;
            if (current != null && current.index() != index) {
                // It was replaced meanwhile.
                return question.apply(current.index());
            }
            LOG.log(Level.ERROR, "The search index of " + kind + " failed and is filled anew", e);
            mend();
            throw filling();
        }
    }

    private StoredIndex ready() {
        IndexHome.Opened current = now;
        if (current == null) {
            Refused known = trouble;
            if (known != null) {
                throw known;
            }
            try {
                if (!opened.await(LONGEST_WAIT_MS, TimeUnit.MILLISECONDS)) {
                    throw filling();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw filling();
            }
            current = now;
        }
        if (current == null) {
            throw filling();
        }
        return current.index();
    }

    private Refused filling() {
        return new Refused(
                "search-index-filling",
                Map.of("done", filling.done(), "total", Math.max(filling.all(), filling.done())));
    }

    private void look() {
        long question = questions.incrementAndGet();
        try {
            if (lock.tryLock(LONGEST_LOOK_MS, TimeUnit.MILLISECONDS)) {
                try {
                    // Whoever held the lock may have looked after this question was asked.
                    if (answered < question) {
                        long upTo = questions.get();
                        follow();
                        answered = upTo;
                    }
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    IndexState state() {
        IndexHome.Opened current = now;
        boolean busy = filling.busy();
        Standing standing = current == null ? busy ? Standing.FILLING : Standing.STARTING : Standing.READY;
        return new IndexState(
                standing,
                current == null ? 0 : current.index().size(),
                busy ? filling.done() : 0,
                busy ? filling.all() : 0,
                current == null ? 0 : behind(current.index().position()));
    }

    private long behind(long position) {
        try (Connection connection = database.getConnection()) {
            return following.behind(connection, position);
        } catch (SQLException e) {
            throw new IllegalStateException("the notes of changes cannot be read", e);
        }
    }

    // --- following ---------------------------------------------------------------------------------------------------

    boolean isOpen() {
        return now != null;
    }

    /** Opens what there is and has it filled if need be, unless another node does so: then a later try finds it full. */
    void open() {
        try (Connection connection = database.getConnection()) {
            if (!opened(connection)) {
                try (Turn turn = turnToFill(connection)) {
                    // Whoever had the turn before may have filled it.
                    if (turn.mine() && !opened(connection)) {
                        filling.begin();
                        ChangeNotes.Log log = ChangeNotes.log(connection);
                        fill(home.empty(log.origin()), log);
                    }
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the search index of " + kind + " cannot be opened", e);
        } catch (Refused e) {
            trouble = e;
            throw e;
        } finally {
            filling.end();
        }
    }

    private boolean opened(Connection connection) throws SQLException, IOException {
        ChangeNotes.Log log = ChangeNotes.log(connection);
        IndexHome.Opened found = home.existing(log.origin());
        trouble = null;
        if (found == null) {
            return false;
        }
        if (!log.reachesBackTo(found.index().position())) {
            // Of what it has missed there are no notes any more.
            found.drop();
            return false;
        }
        replace(found, log, null);
        return true;
    }

    private Turn turnToFill(Connection connection) throws SQLException {
        return home.shared() ? Turn.now(connection, kind + " fill") : Turn.alone(connection);
    }

    /** Looks for changes without a question, and writes to the folder now and then. */
    void tick() {
        IndexHome.Opened current = now;
        if (current == null || !lock.tryLock()) {
            return;
        }
        try {
            if (!current.index().usable()) {
                LOG.log(Level.ERROR, "The search index of {0} can no longer be used and is filled anew", kind);
                mend();
                return;
            }
            follow();
            if (System.nanoTime() - lastCommit > COMMIT_EVERY) {
                lastCommit = System.nanoTime();
                current.index().commit();
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The search index of " + kind + " cannot be written", e);
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        IndexHome.Opened current = now;
        if (current == null || overtaken) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (!following.follow(connection, current.index())) {
                LOG.log(Level.INFO, "More changed than is followed: the search index of {0} is filled anew", kind);
                overtaken = true;
                background(this::refill);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lists cannot be brought up to date", e);
        }
    }

    // --- filling -----------------------------------------------------------------------------------------------------

    /** Fills a new index beside the one that answers, which it then replaces; not while it is being filled already. */
    void refill() {
        if (!filling.begin()) {
            return;
        }
        boolean done = false;
        try (Connection connection = database.getConnection();
                Turn turn = turnToFill(connection)) {
            if (turn.mine()) {
                ChangeNotes.Log log = ChangeNotes.log(connection);
                fill(home.empty(log.origin()), log);
                done = true;
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the search index of " + kind + " cannot be filled", e);
        } finally {
            if (!done) {
                // The next look tries again.
                overtaken = false;
                filling.end();
            }
        }
    }

    /** Fills it anew; what another node has mended meanwhile is only opened. */
    private void mend() {
        if (filling.busy()) {
            return;
        }
        background(() -> {
            if (!home.shared()) {
                refill();
            } else if (filling.begin()) {
                open();
            }
        });
    }

    private void background(Runnable work) {
        Thread.ofPlatform().name("search index of " + kind).daemon().start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The search index of " + kind + " could not be filled", e);
            }
        });
    }

    private void fill(IndexHome.Opened fresh, ChangeNotes.Log log) throws SQLException, IOException {
        long begun = System.nanoTime();
        boolean done = false;
        String snapshot;
        try {
            snapshot = filling.everybody(fresh.index(), log);
            publish(fresh, snapshot);
            done = true;
        } finally {
            if (!done) {
                fresh.drop();
            }
        }
        replace(fresh, log, snapshot);
        LOG.log(
                Level.INFO,
                "Search index of {0}: {1} profiles in {2} ms",
                kind,
                filling.done(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    /** Where others ask and follow too, the new index first takes over what came while it was filled. */
    private void publish(IndexHome.Opened fresh, String snapshot) throws SQLException, IOException {
        if (!home.shared()) {
            fresh.publish();
            return;
        }
        try (Connection connection = database.getConnection();
                Turn turn = Turn.within(LONGEST_WAIT_MS, connection, kind + " follow")) {
            if (turn.mine()) {
                following.takeOver(connection, fresh.index(), snapshot);
            }
            fresh.publish();
        }
    }

    /** @param snapshot it was filled with, null when it was there already */
    private void replace(IndexHome.Opened fresh, ChangeNotes.Log log, @Nullable String snapshot) throws IOException {
        IndexHome.Opened before;
        lock.lock();
        try {
            before = now;
            following.replaced(log, snapshot);
            now = fresh;
            overtaken = false;
            filling.end();
        } finally {
            lock.unlock();
        }
        opened.countDown();
        if (before != null) {
            before.drop();
        }
    }

    void close() {
        lock.lock();
        try {
            IndexHome.Opened current = now;
            now = null;
            if (current != null) {
                current.index().close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The search index of " + kind + " could not be closed in order", e);
        } finally {
            lock.unlock();
        }
    }
}
