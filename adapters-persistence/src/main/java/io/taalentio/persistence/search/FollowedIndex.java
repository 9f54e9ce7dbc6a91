package io.taalentio.persistence.search;

import io.taalentio.core.kernel.Refused;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Finder.IndexState;
import io.taalentio.core.search.Finder.Standing;
import io.taalentio.core.search.IndexedProfile;
import io.taalentio.core.search.ProfileIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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

    /** Profiles read and taken over at a time. */
    private static final int PART = 1_000;

    /** Notes followed person by person; where there are more, as after an import, the index is filled anew beside. */
    static final int MOST = 50_000;

    private static final long LONGEST_LOOK_MS = 1_000;
    private static final long LONGEST_WAIT_MS = 5_000;
    private static final long COMMIT_EVERY = TimeUnit.SECONDS.toNanos(20);

    private final ProfileKind kind;
    private final DataSource database;
    private final ProfileFeed feed;
    private final IndexFolders folders;
    private final Consumer<Collection<UUID>> changed;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong questions = new AtomicLong();
    private final AtomicBoolean filling = new AtomicBoolean();
    private final AtomicLong filled = new AtomicLong();
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile long toFill;

    /** There was too much to follow: the index that answers stays as it is until the one being filled replaces it. */
    private volatile boolean overtaken;

    private volatile IndexFolders.@Nullable Opened now;

    // Guarded by the lock:
    private final ChangeNotes notes;
    private long answered;
    private long lastCommit = System.nanoTime();

    /**
     * @param changed is told whose cards are no longer as they were
     * @param most notes followed person by person, see {@link #MOST}
     */
    FollowedIndex(
            ProfileKind kind,
            DataSource database,
            ProfileFeed feed,
            IndexFolders folders,
            Consumer<Collection<UUID>> changed,
            int most) {
        this.kind = kind;
        this.database = database;
        this.feed = feed;
        this.folders = folders;
        this.changed = changed;
        this.most = most;
        this.notes = new ChangeNotes(kind, most);
    }

    // --- questions ---------------------------------------------------------------------------------------------------

    /**
     * Asks the index as the profiles are now.
     *
     * @throws Refused {@code search-index-filling} while there is none to ask
     */
    <T> T ask(Function<ProfileIndex, T> question) {
        LuceneIndex index = ready();
        look();
        try {
            return question.apply(index);
        } catch (UncheckedIOException | AlreadyClosedException e) {
            IndexFolders.Opened current = now;
            if (current != null && current.index() != index) {
                // It was replaced meanwhile.
                return question.apply(current.index());
            }
            LOG.log(Level.ERROR, "The search index of " + kind + " failed and is filled anew", e);
            mend();
            throw filling();
        }
    }

    private LuceneIndex ready() {
        IndexFolders.Opened current = now;
        if (current == null) {
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
                "search-index-filling", Map.of("done", filled.get(), "total", Math.max(toFill, filled.get())));
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
        IndexFolders.Opened current = now;
        boolean busy = filling.get();
        Standing standing = current == null ? busy ? Standing.FILLING : Standing.STARTING : Standing.READY;
        return new IndexState(
                standing,
                current == null ? 0 : current.index().size(),
                busy ? filled.get() : 0,
                busy ? toFill : 0,
                current == null ? 0 : behind(current.index().position()));
    }

    private long behind(long position) {
        try (Connection connection = database.getConnection()) {
            return new ChangeNotes(kind, most).waiting(connection, position);
        } catch (SQLException e) {
            throw new IllegalStateException("the notes of changes cannot be read", e);
        }
    }

    // --- following ---------------------------------------------------------------------------------------------------

    /** Opens what there is and has it filled if need be. */
    void open() {
        try (Connection connection = database.getConnection()) {
            ChangeNotes.Log log = ChangeNotes.log(connection);
            IndexFolders.Opened found = folders.open(log.origin());
            if (log.reachesBackTo(found.index().position())) {
                now = found;
                opened.countDown();
            } else {
                filling.set(true);
                fill(found, log);
            }
        } catch (SQLException | IOException e) {
            filling.set(false);
            throw new IllegalStateException("the search index of " + kind + " cannot be opened", e);
        }
    }

    /** Looks for changes without a question, and writes to the folder now and then. */
    void tick() {
        IndexFolders.Opened current = now;
        if (current == null || !lock.tryLock()) {
            return;
        }
        try {
            if (!current.index().usable()) {
                LOG.log(Level.ERROR, "The search index of {0} can no longer be written and is filled anew", kind);
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
        IndexFolders.Opened current = now;
        if (current == null || overtaken) {
            return;
        }
        LuceneIndex index = current.index();
        try (Connection connection = database.getConnection()) {
            if (notes.any(connection, index.position())) {
                follow(connection, index);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lists cannot be brought up to date", e);
        }
    }

    private void follow(Connection connection, LuceneIndex index) throws SQLException {
        boolean done = false;
        try {
            ChangeNotes.News news = notes.since(connection, index.position());
            if (news.tooMany()) {
                LOG.log(Level.INFO, "More changed than is followed: the search index of {0} is filled anew", kind);
                overtaken = true;
                done = true;
                mend();
                return;
            }
            List<UUID> people = new ArrayList<>(news.people());
            for (int from = 0; from < people.size(); from += PART) {
                List<UUID> part = people.subList(from, Math.min(people.size(), from + PART));
                List<IndexedProfile> there = feed.of(connection, part);
                Set<UUID> gone = new HashSet<>(part);
                there.forEach(profile -> gone.remove(profile.id()));
                index.take(there, gone);
                changed.accept(part);
            }
            index.apply(List.of(), List.of(), news.position());
            notes.followed(news.position());
            done = true;
        } finally {
            if (!done) {
                notes.forget();
            }
        }
    }

    // --- filling -----------------------------------------------------------------------------------------------------

    /** Fills a new index beside the one that answers, which it then replaces. */
    void refill() {
        if (!filling.compareAndSet(false, true)) {
            return;
        }
        boolean done = false;
        try (Connection connection = database.getConnection()) {
            ChangeNotes.Log log = ChangeNotes.log(connection);
            fill(folders.empty(log.origin()), log);
            done = true;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the search index of " + kind + " cannot be filled", e);
        } finally {
            if (!done) {
                // The next look tries again.
                overtaken = false;
                filling.set(false);
            }
        }
    }

    private void mend() {
        Thread.ofPlatform().name("search index of " + kind).daemon().start(() -> {
            try {
                refill();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The search index of " + kind + " could not be filled", e);
            }
        });
    }

    private void fill(IndexFolders.Opened fresh, ChangeNotes.Log log) throws SQLException, IOException {
        long begun = System.nanoTime();
        filled.set(0);
        boolean done = false;
        String snapshot;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                snapshot = ChangeNotes.snapshot(connection);
                toFill = feed.count(connection);
                feed.everybody(connection, part -> {
                    fresh.index().fill(part);
                    filled.addAndGet(part.size());
                });
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            // What was committed since the log was read is noted from there on.
            fresh.index().apply(List.of(), List.of(), log.horizon());
            fresh.index().commit();
            done = true;
        } finally {
            if (!done) {
                fresh.index().close();
                IndexFolders.delete(fresh.folder());
            }
        }
        replace(fresh, snapshot);
        LOG.log(
                Level.INFO,
                "Search index of {0}: {1} profiles in {2} ms",
                kind,
                filled.get(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private void replace(IndexFolders.Opened fresh, String snapshot) throws IOException {
        IndexFolders.Opened before;
        lock.lock();
        try {
            before = now;
            notes.filledWith(snapshot);
            now = fresh;
            overtaken = false;
            filling.set(false);
        } finally {
            lock.unlock();
        }
        opened.countDown();
        if (before != null) {
            before.index().close();
            IndexFolders.delete(before.folder());
        }
    }

    void close() {
        lock.lock();
        try {
            IndexFolders.Opened current = now;
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
