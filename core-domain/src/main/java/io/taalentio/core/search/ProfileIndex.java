package io.taalentio.core.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds listed profiles of one kind. A read model: everything in it was read from the profiles and can be read again; it
 * knows up to which change it has followed them. Many may ask it, one changes it at a time.
 */
public interface ProfileIndex {

    /**
     * Who is on a page, in order.
     *
     * @param total everybody found
     */
    record Hits(List<UUID> people, long total) {
        public Hits {
            people = List.copyOf(people);
        }
    }

    /**
     * How many of the people found have each key of a field. Of a field that one key out of several is enough for, the
     * field's own criterion does not count, so that one sees what else there would be.
     *
     * @param byField keys that somebody has, with their number; by field
     */
    record Counts(long total, Map<SearchField, Map<String, Long>> byField) {}

    /**
     * A part of what a person wrote, around the words that were looked for.
     *
     * @param marks where these words are in {@code text}
     */
    record Passage(String text, List<Mark> marks) {
        public Passage {
            marks = List.copyOf(marks);
        }
    }

    /** Places in a text, counted in UTF-16 units; {@code to} is the first one after. */
    record Mark(int from, int to) {}

    /** Something wished for, and what it is worth. */
    record Wish(Criterion criterion, int points) {}

    /** Somebody and the sum of the wishes that are met. */
    record Scored(UUID person, int points) {}

    /** @param today the day ages are reckoned on */
    Hits find(SearchQuery query, Listing listing, LocalDate today);

    /** The people who come after {@link Listing#after} in the order of the listing, as many as it has rows. */
    List<UUID> goOn(SearchQuery query, Listing listing, LocalDate today);

    Counts count(SearchQuery query, Set<SearchField> fields, LocalDate today);

    /** Passages that show the words of the query; of people whose description has none of them there is none. */
    Map<UUID, Passage> passages(SearchQuery query, List<UUID> people);

    /**
     * Those who come after a place, the newest first, equals by their ids; from the start when {@code after} is null.
     *
     * @param most at most so many
     */
    List<WholeList.Place> walk(SearchQuery query, WholeList.@Nullable Place after, int most, LocalDate today);

    /** Those who meet the query and the most of the wishes, the best first, of equals the newest; none without a point. */
    List<Scored> best(SearchQuery query, List<Wish> wishes, int most, LocalDate today);

    /**
     * Takes over what has changed.
     *
     * @param changed as they are now, known before or not
     * @param gone ids of profiles no longer listed, known before or not
     * @param position the last change that is thereby followed; see {@link #position}
     */
    void apply(Collection<IndexedProfile> changed, Collection<UUID> gone, long position);

    /** The last change followed; {@link #NOWHERE} for an empty index that has yet to be filled. */
    long position();

    /** Forgets everybody. */
    void clear();

    long NOWHERE = -1;

    /** Profiles in it. */
    long size();
}
