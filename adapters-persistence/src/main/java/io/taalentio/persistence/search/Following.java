package io.taalentio.persistence.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.IndexedProfile;
import io.taalentio.persistence.search.FollowedIndex.Told;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes over into an index what is noted since, and tells whose cards are no longer as they were. Whoever calls it lets
 * nobody else do so meanwhile.
 */
final class Following {

    /** Profiles read and taken over at a time. */
    private static final int PART = 1_000;

    private final ProfileKind kind;
    private final ProfileFeed feed;
    private final boolean shared;
    private final Told told;
    private final int most;
    private final ChangeNotes notes;
    /** What this node's cards know of, when other nodes follow the index too. */
    private final ChangeNotes cardNotes;

    private long cardsKnow;

    /**
     * @param shared whether other nodes ask and follow the index too
     * @param most notes followed person by person
     */
    Following(ProfileKind kind, ProfileFeed feed, boolean shared, Told told, int most) {
        this.kind = kind;
        this.feed = feed;
        this.shared = shared;
        this.told = told;
        this.most = most;
        this.notes = new ChangeNotes(kind, most);
        this.cardNotes = new ChangeNotes(kind, most);
    }

    /** @return false when there is too much to follow person by person; then nothing was taken over */
    boolean follow(Connection connection, StoredIndex index) throws SQLException {
        if (shared) {
            return followTogether(connection, index);
        }
        return !notes.any(connection, index.position()) || follow(connection, index, notes);
    }

    /** Each node tells its own cards; the index is brought up to date by one at a time, for all. */
    private boolean followTogether(Connection connection, StoredIndex index) throws SQLException {
        if (!notes.any(connection, Math.min(cardsKnow, index.position()))) {
            return true;
        }
        long horizon = ChangeNotes.horizon(connection);
        ChangeNotes.News news = cardNotes.since(connection, cardsKnow);
        if (news.tooMany()) {
            told.everybody();
            cardNotes.forget();
            cardsKnow = horizon;
        } else {
            told.people(news.people());
            cardNotes.followed(news.position());
            cardsKnow = news.position();
        }
        try (Turn turn = Turn.within(FollowedIndex.LONGEST_LOOK_MS, connection, kind + " follow")) {
            return !turn.mine()
                    || !index.usable()
                    || !notes.any(connection, index.position())
                    || follow(connection, index, notes);
        }
    }

    private boolean follow(Connection connection, StoredIndex index, ChangeNotes log) throws SQLException {
        boolean done = false;
        try {
            ChangeNotes.News news = log.since(connection, index.position());
            if (news.tooMany()) {
                done = true;
                return false;
            }
            List<UUID> people = new ArrayList<>(news.people());
            for (int from = 0; from < people.size(); from += PART) {
                List<UUID> part = people.subList(from, Math.min(people.size(), from + PART));
                List<IndexedProfile> there = feed.of(connection, part);
                Set<UUID> gone = new HashSet<>(part);
                there.forEach(profile -> gone.remove(profile.id()));
                index.take(there, gone);
                told.people(part);
            }
            index.apply(List.of(), List.of(), news.position());
            log.followed(news.position());
            done = true;
            return true;
        } finally {
            if (!done) {
                log.forget();
            }
        }
    }

    /**
     * Has an index that was just filled take over what came meanwhile; what is too much for that is found by the next
     * look.
     *
     * @param snapshot it was filled with
     */
    void takeOver(Connection connection, StoredIndex filled, String snapshot) throws SQLException {
        ChangeNotes meanwhile = new ChangeNotes(kind, most);
        meanwhile.filledWith(snapshot);
        follow(connection, filled, meanwhile);
    }

    /** @param snapshot the index that answers from now on was filled with, null when it was there already */
    void replaced(ChangeNotes.Log log, @Nullable String snapshot) {
        if (snapshot == null) {
            notes.forget();
        } else {
            notes.filledWith(snapshot);
        }
        cardNotes.forget();
        cardsKnow = log.horizon();
        // Cards read since may be older than this index.
        told.everybody();
    }

    /** How many notes from {@code position} on wait to be taken over. */
    long behind(Connection connection, long position) throws SQLException {
        return new ChangeNotes(kind, most).waiting(connection, position);
    }
}
