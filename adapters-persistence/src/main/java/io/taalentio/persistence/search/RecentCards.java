package io.taalentio.persistence.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cards lists showed last. A card stays only as long as nothing is noted about its person, and what was read while
 * anything changed is not kept at all, so that no card is ever older than the last look at the notes.
 */
final class RecentCards<T> {

    private static final int MOST = 4_000;

    private final Map<UUID, T> cards = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<UUID, T> eldest) {
            return size() > MOST;
        }
    };
    private long changes;

    /** How often anything changed; to be remembered before cards are read. */
    synchronized long changes() {
        return changes;
    }

    synchronized void changed(Collection<UUID> people) {
        changes++;
        people.forEach(cards::remove);
    }

    synchronized void forget() {
        changes++;
        cards.clear();
    }

    /**
     * The cards of {@code ids}, in their order; of whom there is none any more is left out.
     *
     * @param seen {@link #changes} when it was last looked what changed
     * @param read reads the cards that are not here
     */
    List<T> of(List<UUID> ids, long seen, Function<List<UUID>, Map<UUID, T>> read) {
        Map<UUID, T> found = new LinkedHashMap<>();
        List<UUID> missing = new ArrayList<>();
        synchronized (this) {
            for (UUID id : ids) {
                T card = cards.get(id);
                if (card == null) {
                    missing.add(id);
                } else {
                    found.put(id, card);
                }
            }
        }
        if (!missing.isEmpty()) {
            Map<UUID, T> fresh = read.apply(missing);
            found.putAll(fresh);
            synchronized (this) {
                if (changes == seen) {
                    cards.putAll(fresh);
                }
            }
        }
        List<T> page = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            T card = found.get(id);
            if (card != null) {
                page.add(card);
            }
        }
        return page;
    }
}
