package io.taalentio.persistence.search;

import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.search.SearchField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What one segment of an index says of its people, in memory, read when first asked for: for each key of a field who has
 * it, and the numbers that are compared or ordered by. A segment never changes, so this never does either; who was
 * deleted since is known elsewhere.
 */
final class SegmentFacts {

    /** Of a number that a person does not give. */
    static final int NOT_GIVEN = Integer.MIN_VALUE;

    /** A key held by fewer than one in so many people is kept as their numbers. */
    private static final int SPARSE = 32;

    /** Who has one key. */
    sealed interface Holders {

        void addTo(FixedBitSet people);

        void removeFrom(FixedBitSet people);

        long among(FixedBitSet people);
    }

    private record Many(FixedBitSet bits) implements Holders {
        @Override
        public void addTo(FixedBitSet people) {
            people.or(bits);
        }

        @Override
        public void removeFrom(FixedBitSet people) {
            people.andNot(bits);
        }

        @Override
        public long among(FixedBitSet people) {
            return FixedBitSet.intersectionCount(bits, people);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Few(int[] numbers) implements Holders {
        @Override
        public void addTo(FixedBitSet people) {
            for (int number : numbers) {
                people.set(number);
            }
        }

        @Override
        public void removeFrom(FixedBitSet people) {
            for (int number : numbers) {
                people.clear(number);
            }
        }

        @Override
        public long among(FixedBitSet people) {
            long count = 0;
            for (int number : numbers) {
                count += people.get(number) ? 1 : 0;
            }
            return count;
        }
    }

    private record Brackets(LocalDate day, Map<String, Holders> holders) {}

    /** What was read; kept as long as the segment, while readers of it come and go as people are deleted. */
    static final class Kept {
        private final Map<SearchField, Map<String, Holders>> keys = new ConcurrentHashMap<>();
        private final Map<String, int[]> numbers = new ConcurrentHashMap<>();
        private final Map<String, long[]> longs = new ConcurrentHashMap<>();
        private volatile @Nullable Brackets brackets;
    }

    private final LeafReader reader;
    private final int size;
    private final Kept kept;

    /** @param reader open now; what is not kept yet is read with it */
    SegmentFacts(LeafReader reader, Kept kept) {
        this.reader = reader;
        this.size = reader.maxDoc();
        this.kept = kept;
    }

    /** Who has which key of a field, in the order of the keys. */
    Map<String, Holders> holders(SearchField field, LocalDate today) {
        return field == SearchField.AGE_BRACKET
                ? brackets(today)
                : kept.keys.computeIfAbsent(field, f -> read(IndexFields.keys(f)));
    }

    /** One number of each person, {@link #NOT_GIVEN} where there is none. */
    int[] numbers(String field) {
        return kept.numbers.computeIfAbsent(field, f -> {
            int[] values = new int[size];
            Arrays.fill(values, NOT_GIVEN);
            eachNumber(f, (person, value) -> values[person] = Math.toIntExact(value));
            return values;
        });
    }

    long[] longs(String field) {
        return kept.longs.computeIfAbsent(field, f -> {
            long[] values = new long[size];
            eachNumber(f, (person, value) -> values[person] = value);
            return values;
        });
    }

    UUID id(int person) {
        return new UUID(
                longs(IndexFields.ID_HIGH)[person] ^ Long.MIN_VALUE,
                longs(IndexFields.ID_LOW)[person] ^ Long.MIN_VALUE);
    }

    /** Reads what nearly every question needs, so that the first one need not. */
    void warm() {
        longs(IndexFields.CREATED);
        longs(IndexFields.ID_HIGH);
        longs(IndexFields.ID_LOW);
        for (SearchField field : SearchField.values()) {
            if (field.counted() && field != SearchField.AGE_BRACKET) {
                kept.keys.computeIfAbsent(field, f -> read(IndexFields.keys(f)));
            }
        }
    }

    private interface NumberOfPerson {
        void take(int person, long value);
    }

    private void eachNumber(String field, NumberOfPerson taker) {
        try {
            NumericDocValues values = reader.getNumericDocValues(field);
            if (values != null) {
                for (int person = values.nextDoc();
                        person != DocIdSetIterator.NO_MORE_DOCS;
                        person = values.nextDoc()) {
                    taker.take(person, values.longValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Holders> read(String field) {
        Map<String, Holders> found = new LinkedHashMap<>();
        try {
            Terms terms = reader.terms(field);
            if (terms == null) {
                return found;
            }
            TermsEnum each = terms.iterator();
            PostingsEnum postings = null;
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                postings = each.postings(postings, PostingsEnum.NONE);
                found.put(term.utf8ToString(), holders(postings, each.docFreq()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Holders holders(PostingsEnum postings, int count) throws IOException {
        if (count > size / SPARSE) {
            FixedBitSet bits = new FixedBitSet(size);
            bits.or(postings);
            return new Many(bits);
        }
        int[] people = new int[count];
        int at = 0;
        for (int person = postings.nextDoc(); person != DocIdSetIterator.NO_MORE_DOCS; person = postings.nextDoc()) {
            people[at++] = person;
        }
        return new Few(at == count ? people : Arrays.copyOf(people, at));
    }

    private Map<String, Holders> brackets(LocalDate today) {
        Brackets known = kept.brackets;
        if (known == null || !known.day().equals(today)) {
            Map<String, Holders> holders = new LinkedHashMap<>();
            for (AgeBracket bracket : AgeBracket.values()) {
                FixedBitSet bits = new FixedBitSet(size);
                addBorn(bits, bornBy(today, bracket.from()), bornFrom(today, bracket.to()));
                holders.put(bracket.key(), new Many(bits));
            }
            known = new Brackets(today, holders);
            kept.brackets = known;
        }
        return known.holders();
    }

    /** The last day of birth of whoever is at least {@code years} old. */
    static int bornBy(LocalDate today, int years) {
        return Math.toIntExact(today.minusYears(years).toEpochDay());
    }

    /** The first day of birth of whoever is at most {@code years} old. */
    static int bornFrom(LocalDate today, int years) {
        return Math.toIntExact(today.minusYears(years + 1L).toEpochDay()) + 1;
    }

    private void addBorn(FixedBitSet people, int last, int first) {
        int[] born = numbers(IndexFields.BIRTH);
        for (int person = 0; person < size; person++) {
            if (born[person] != NOT_GIVEN && born[person] >= first && born[person] <= last) {
                people.set(person);
            }
        }
    }
}
