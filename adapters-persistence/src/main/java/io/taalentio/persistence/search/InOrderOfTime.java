package io.taalentio.persistence.search;

import io.taalentio.core.search.WholeList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A page in the order that segments are in already: the first few of each, put together. */
final class InOrderOfTime {

    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparingLong(Place::created)
            .reversed()
            .thenComparingLong(Place::high)
            .thenComparingLong(Place::low);

    private record Place(long created, long high, long low) {
        UUID id() {
            return new UUID(high ^ Long.MIN_VALUE, low ^ Long.MIN_VALUE);
        }
    }

    private final Function<LeafReader, SegmentFacts> facts;

    InOrderOfTime(Function<LeafReader, SegmentFacts> facts) {
        this.facts = facts;
    }

    /** @param found of each segment; read from its end when the oldest come first */
    List<UUID> page(
            List<LeafReaderContext> segments, List<FixedBitSet> found, boolean newestFirst, int offset, int rows) {
        int enough = offset + rows;
        List<Place> places = new ArrayList<>();
        for (int s = 0; s < segments.size(); s++) {
            FixedBitSet people = found.get(s);
            SegmentFacts known = facts.apply(segments.get(s).reader());
            long[] created = known.longs(IndexFields.CREATED);
            long[] high = known.longs(IndexFields.ID_HIGH);
            long[] low = known.longs(IndexFields.ID_LOW);
            int taken = 0;
            for (int at = first(people, newestFirst); at >= 0 && taken < enough; at = after(people, at, newestFirst)) {
                places.add(new Place(created[at], high[at], low[at]));
                taken++;
            }
        }
        if (segments.size() > 1) {
            places.sort(newestFirst ? NEWEST_FIRST : NEWEST_FIRST.reversed());
        }
        return places.stream().skip(offset).limit(rows).map(Place::id).toList();
    }

    /** Where a walk goes on: behind this person. */
    record Mark(long created, long high, long low) {
        static Mark of(WholeList.Place place) {
            return new Mark(
                    IndexDocuments.micros(place.registeredAt()),
                    place.id().getMostSignificantBits() ^ Long.MIN_VALUE,
                    place.id().getLeastSignificantBits() ^ Long.MIN_VALUE);
        }
    }

    /** The next ones behind a mark, the newest first; from the start without one. */
    List<WholeList.Place> after(
            List<LeafReaderContext> segments, List<FixedBitSet> found, @Nullable Mark mark, int most) {
        List<Place> places = new ArrayList<>();
        for (int s = 0; s < segments.size(); s++) {
            FixedBitSet people = found.get(s);
            SegmentFacts known = facts.apply(segments.get(s).reader());
            long[] created = known.longs(IndexFields.CREATED);
            long[] high = known.longs(IndexFields.ID_HIGH);
            long[] low = known.longs(IndexFields.ID_LOW);
            int from = mark == null ? 0 : behind(mark, created, high, low);
            int taken = 0;
            for (int at = SegmentMatches.next(people, from);
                    at >= 0 && taken < most;
                    at = SegmentMatches.next(people, at + 1)) {
                places.add(new Place(created[at], high[at], low[at]));
                taken++;
            }
        }
        if (segments.size() > 1) {
            places.sort(NEWEST_FIRST);
        }
        return places.stream()
                .limit(most)
                .map(place -> new WholeList.Place(place.id(), instant(place.created())))
                .toList();
    }

    /** The first person of a segment that comes behind a mark. */
    private static int behind(Mark mark, long[] created, long[] high, long[] low) {
        Place marked = new Place(mark.created(), mark.high(), mark.low());
        int from = 0;
        int to = created.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            Place place = new Place(created[middle], high[middle], low[middle]);
            if (NEWEST_FIRST.compare(place, marked) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    private static int first(FixedBitSet people, boolean upwards) {
        return upwards ? SegmentMatches.next(people, 0) : people.prevSetBit(people.length() - 1);
    }

    private static int after(FixedBitSet people, int at, boolean upwards) {
        if (upwards) {
            return SegmentMatches.next(people, at + 1);
        }
        return at == 0 ? -1 : people.prevSetBit(at - 1);
    }
}
