package io.taalentio.persistence.search;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.search.Criterion;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.persistence.search.SegmentFacts.Holders;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Who of a segment meets the criteria of a query: one set of people for each criterion, and what all have in common. */
final class SegmentMatches {

    private final IndexSearcher searcher;
    private final TextQueries texts;
    private final LocalDate today;
    private final Map<Query, Weight> weights = new HashMap<>();

    SegmentMatches(IndexSearcher searcher, TextQueries texts, LocalDate today) {
        this.searcher = searcher;
        this.texts = texts;
        this.today = today;
    }

    /** Everybody of the segment who has not been deleted since it was written. */
    static FixedBitSet everybody(LeafReaderContext segment) {
        Bits live = segment.reader().getLiveDocs();
        if (live != null) {
            return FixedBitSet.copyOf(live);
        }
        FixedBitSet all = new FixedBitSet(segment.reader().maxDoc());
        all.set(0, all.length());
        return all;
    }

    /** Narrows {@code people} to those among whom is looked who meet every criterion but that of {@code aside}. */
    void narrow(
            FixedBitSet people,
            SearchQuery query,
            @Nullable SearchField aside,
            LeafReaderContext segment,
            SegmentFacts facts)
            throws IOException {
        if (query.among() != null) {
            people.and(found(ids(query.among()), segment));
        }
        for (Criterion criterion : query.criteria()) {
            if (criterion.field() != aside) {
                narrow(people, criterion, segment, facts);
            }
        }
    }

    void narrow(FixedBitSet people, Criterion criterion, LeafReaderContext segment, SegmentFacts facts)
            throws IOException {
        switch (criterion) {
            case Criterion.Words words -> words(people, words, segment);
            case Criterion.Keys keys -> keys(people, keys, facts.holders(keys.field(), today));
            case Criterion.Is is -> {
                Holders holders = facts.holders(is.field(), today).get(Boolean.toString(is.holds()));
                keep(people, holders == null ? List.of() : List.of(holders));
            }
            case Criterion.Between between -> between(people, between, facts);
            case Criterion.Days days -> days(people, days, facts.longs(IndexFields.CREATED));
        }
    }

    private void words(FixedBitSet people, Criterion.Words words, LeafReaderContext segment) throws IOException {
        switch (words.field()) {
            case NAME -> people.and(found(texts.name(words.text()), segment));
            case CODE ->
                people.and(found(
                        new TermQuery(new Term(IndexFields.CODE, IdentificationCode.normalise(words.text()))),
                        segment));
            case PHONE -> people.and(found(phone(words.text()), segment));
            case WITHOUT -> {
                Query query = texts.anyWord(words.text());
                if (query != null) {
                    people.andNot(found(query, segment));
                }
            }
            default -> throw new IllegalStateException(words.field() + " is not asked in words");
        }
    }

    /** @param tokens all that may stand for one number, with blanks between them */
    private static Query phone(String tokens) {
        return new TermInSetQuery(
                IndexFields.PHONE,
                Stream.of(tokens.split(" ", -1)).map(BytesRef::new).toList());
    }

    private static Query ids(Set<UUID> people) {
        return new TermInSetQuery(
                IndexFields.ID,
                people.stream().map(id -> IndexDocuments.byId(id).bytes()).toList());
    }

    /** Whoever a query of Lucene finds in the segment. */
    FixedBitSet found(Query query, LeafReaderContext segment) throws IOException {
        FixedBitSet people = new FixedBitSet(segment.reader().maxDoc());
        Weight weight = weights.get(query);
        if (weight == null) {
            // Once for all segments: the likely slips of a word are looked for in all of them.
            weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            weights.put(query, weight);
        }
        Scorer scorer = weight.scorer(segment);
        if (scorer != null) {
            people.or(scorer.iterator());
        }
        return people;
    }

    private static void keys(FixedBitSet people, Criterion.Keys keys, Map<String, Holders> holders) {
        if (keys.field().shape() == SearchField.Shape.EVERY_KEY) {
            for (String key : keys.wanted()) {
                Holders some = holders.get(key);
                keep(people, some == null ? List.of() : List.of(some));
            }
        } else if (!keys.wanted().isEmpty()) {
            keep(
                    people,
                    keys.wanted().stream()
                            .filter(holders::containsKey)
                            .map(holders::get)
                            .toList());
        }
        for (String key : keys.unwanted()) {
            Holders some = holders.get(key);
            if (some != null) {
                some.removeFrom(people);
            }
        }
    }

    private static void keep(FixedBitSet people, List<Holders> holders) {
        FixedBitSet any = new FixedBitSet(people.length());
        holders.forEach(some -> some.addTo(any));
        people.and(any);
    }

    private void between(FixedBitSet people, Criterion.Between between, SegmentFacts facts) {
        Integer least = between.least();
        Integer most = between.most();
        if (between.field() == SearchField.AGE) {
            range(
                    people,
                    facts.numbers(IndexFields.BIRTH),
                    most == null ? SegmentFacts.NOT_GIVEN + 1 : SegmentFacts.bornFrom(today, most),
                    least == null ? Integer.MAX_VALUE : SegmentFacts.bornBy(today, least));
        } else {
            range(
                    people,
                    facts.numbers(IndexFields.HEIGHT_CM),
                    least == null ? SegmentFacts.NOT_GIVEN + 1 : least,
                    most == null ? Integer.MAX_VALUE : most);
        }
    }

    private static void range(FixedBitSet people, int[] values, int least, int most) {
        for (int person = next(people, 0); person >= 0; person = next(people, person + 1)) {
            if (values[person] < least || values[person] > most) {
                people.clear(person);
            }
        }
    }

    private static void days(FixedBitSet people, Criterion.Days days, long[] created) {
        long from = days.first() == null ? Long.MIN_VALUE : micros(days.first());
        long before = days.last() == null ? Long.MAX_VALUE : micros(days.last().plusDays(1));
        for (int person = next(people, 0); person >= 0; person = next(people, person + 1)) {
            if (created[person] < from || created[person] >= before) {
                people.clear(person);
            }
        }
    }

    /** The first of {@code people} from {@code from} on, -1 when there is none. */
    static int next(FixedBitSet people, int from) {
        if (from >= people.length()) {
            return -1;
        }
        int found = people.nextSetBit(from);
        return found == DocIdSetIterator.NO_MORE_DOCS ? -1 : found;
    }

    /** The first microsecond of a day since 1970, UTC. */
    static long micros(LocalDate day) {
        return TimeUnit.SECONDS.toMicros(day.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    }
}
