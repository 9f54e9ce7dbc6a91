package io.taalentio.persistence.search;

import io.taalentio.persistence.search.RosterQuery.AnyOf;
import io.taalentio.persistence.search.RosterQuery.Between;
import io.taalentio.persistence.search.RosterQuery.Fact;
import io.taalentio.persistence.search.RosterQuery.Is;
import io.taalentio.persistence.search.RosterQuery.Keys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * What lists of one kind of profiles are narrowed by, of everybody listed, in memory: about 130 bytes a person and no
 * name. It answers who is on a page and how many there are; the page itself is read from the database. One country or
 * nationality is found without looking at the others, and counting stops where the lists' totals stop.
 *
 * <p>{@link Rosters} keeps it like the database. Many threads may search it, one changes it at a time.
 */
@SuppressWarnings("EnumOrdinal") // places in arrays that live no longer than the program
final class Roster {

    /** Of a number that a person does not give. */
    static final int NOT_GIVEN = Integer.MIN_VALUE;

    private static final int FACTS = Fact.values().length;
    private static final int KEYS = Keys.values().length;
    /** Sets of keys shared between people who have the same ones. */
    private static final int MOST_SHARED = 20_000;

    private static final int[] NONE = {};

    /**
     * A person as read.
     *
     * @param created microseconds since 1970
     * @param facts by the ordinal of {@link Fact}; texts numbered by {@link #number}
     * @param keys by the ordinal of {@link Keys}, of {@link #numbers}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Person(UUID id, boolean listed, long created, int[] facts, int[][] keys) {}

    /**
     * One page.
     *
     * @param ids of the people on it, in order
     * @param total of everybody wanted, never more than the most to be counted
     */
    record Found(List<UUID> ids, int total) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> sets = new HashMap<>();
    private final Map<Integer, Line> byCountry = new HashMap<>();
    private final Map<Integer, Line> byNationality = new HashMap<>();
    private final Line everybody = new Line();
    private final Line nobody = new Line();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** Column by column, so that a search reads only what it compares. */
    private final int[][] facts = new int[FACTS][64];

    private final int[][][] keys = new int[KEYS][64][];
    private long[] created = new long[64];
    private long[] high = new long[64];
    private long[] low = new long[64];
    private boolean[] listed = new boolean[64];
    private int size;
    /** Where a person is, by hash of the id; 0 is free, else one more than the place. */
    private int[] places = new int[256];

    int size() {
        return everybody.size;
    }

    int number(@Nullable String text) {
        return text == null ? 0 : numbers.computeIfAbsent(text, nothing -> numbers.size() + 1);
    }

    /** @param joined keys with commas between */
    int[] numbers(@Nullable String joined) {
        if (joined == null || joined.isEmpty()) {
            return NONE;
        }
        int[] known = sets.get(joined);
        if (known == null) {
            known = Arrays.stream(joined.split(",", -1)).mapToInt(this::number).toArray();
            if (sets.size() < MOST_SHARED) {
                sets.put(joined, known);
            }
        }
        return known;
    }

    /** Changes the roster while nobody searches it. */
    void change(Runnable changes) {
        lock.writeLock().lock();
        try {
            changes.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Puts a person in, or in place of what was known of him; only within {@link #change}, as all that follows it. */
    void put(Person person) {
        int at = place(person.id());
        if (at < 0) {
            if (!person.listed()) {
                return;
            }
            at = append(person.id());
        } else if (listed[at]) {
            leave(at);
        }
        for (int fact = 0; fact < FACTS; fact++) {
            facts[fact][at] = person.facts()[fact];
        }
        for (int set = 0; set < KEYS; set++) {
            keys[set][at] = person.keys()[set];
        }
        created[at] = person.created();
        listed[at] = person.listed();
        if (person.listed()) {
            everybody.add(at);
            line(byCountry, at, Fact.COUNTRY).add(at);
            line(byNationality, at, Fact.NATIONALITY).add(at);
        }
    }

    void remove(UUID id) {
        int at = place(id);
        if (at >= 0 && listed[at]) {
            leave(at);
            listed[at] = false;
        }
    }

    private void leave(int at) {
        everybody.remove(at);
        line(byCountry, at, Fact.COUNTRY).remove(at);
        line(byNationality, at, Fact.NATIONALITY).remove(at);
    }

    private Line line(Map<Integer, Line> lines, int at, Fact fact) {
        return lines.computeIfAbsent(facts[fact.ordinal()][at], nothing -> new Line());
    }

    /**
     * One page, by time of registration.
     *
     * @param newestFirst else the oldest first
     * @param most how far is counted
     */
    Found find(RosterQuery query, boolean newestFirst, int offset, int rows, int most) {
        lock.readLock().lock();
        try {
            return search(query, newestFirst, offset, rows, most);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Found search(RosterQuery query, boolean newestFirst, int offset, int rows, int most) {
        List<Test> tests = new ArrayList<>();
        Line line = everybody;
        Test ofLine = null;
        for (RosterQuery.Condition condition : query.conditions) {
            switch (condition) {
                case Is(Fact fact, String value) -> {
                    Integer number = numbers.get(value);
                    if (number == null) {
                        return new Found(List.of(), 0);
                    }
                    Test test = new Range(facts[fact.ordinal()], number, number);
                    tests.add(test);
                    Line own = own(fact, number);
                    if (own != null && own.size < line.size) {
                        line = own;
                        ofLine = test;
                    }
                }
                case Between(Fact fact, int least, int greatest) ->
                    tests.add(new Range(facts[fact.ordinal()], least, greatest));
                case AnyOf(Keys set, List<String> texts) ->
                    tests.add(new Any(
                            keys[set.ordinal()],
                            texts.stream()
                                    .map(numbers::get)
                                    .filter(Objects::nonNull)
                                    .mapToInt(Integer::intValue)
                                    .toArray()));
            }
        }
        if (query.createdFrom != Long.MIN_VALUE || query.createdBefore != Long.MAX_VALUE) {
            tests.add(new Time(created, query.createdFrom, query.createdBefore));
        }
        tests.remove(ofLine);
        return walk(line, tests.toArray(Test[]::new), newestFirst, offset, rows, Math.max(most, offset + rows), most);
    }

    private Found walk(Line line, Test[] tests, boolean newestFirst, int offset, int rows, int enough, int most) {
        int met = 0;
        List<UUID> page = new ArrayList<>(rows);
        for (int i = 0; i < line.size && met < enough; i++) {
            int at = line.people[newestFirst ? line.size - 1 - i : i];
            if (all(tests, at)) {
                if (met >= offset && page.size() < rows) {
                    page.add(new UUID(high[at], low[at]));
                }
                met++;
            }
        }
        return new Found(page, Math.min(met, most));
    }

    private static boolean all(Test[] tests, int at) {
        for (Test test : tests) {
            boolean holds =
                    switch (test) {
                        case Range range ->
                            range.values()[at] >= range.least() && range.values()[at] <= range.greatest();
                        case Any any -> meet(any.sets()[at], any.wanted());
                        case Time time -> time.created()[at] >= time.from() && time.created()[at] < time.before();
                    };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    /** One condition over one column, of which it is a view. */
    private sealed interface Test {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Range(int[] values, int least, int greatest) implements Test {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Any(int[][] sets, int[] wanted) implements Test {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Time(long[] created, long from, long before) implements Test {}

    /** Whoever the fact holds of; null when there is no line for it. */
    private @Nullable Line own(Fact fact, int number) {
        return switch (fact) {
            case COUNTRY -> byCountry.getOrDefault(number, nobody);
            case NATIONALITY -> byNationality.getOrDefault(number, nobody);
            default -> null;
        };
    }

    private static boolean meet(int[] some, int[] others) {
        for (int one : some) {
            for (int other : others) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }

    // --- where people are
    // ---------------------------------------------------------------------------------------------

    private int append(UUID id) {
        if (size == created.length) {
            int more = size + (size >> 1) + 64;
            for (int fact = 0; fact < FACTS; fact++) {
                facts[fact] = Arrays.copyOf(facts[fact], more);
            }
            for (int set = 0; set < KEYS; set++) {
                keys[set] = Arrays.copyOf(keys[set], more);
            }
            created = Arrays.copyOf(created, more);
            high = Arrays.copyOf(high, more);
            low = Arrays.copyOf(low, more);
            listed = Arrays.copyOf(listed, more);
        }
        high[size] = id.getMostSignificantBits();
        low[size] = id.getLeastSignificantBits();
        size++;
        if (size * 2 > places.length) {
            places = new int[places.length * 2];
            for (int at = 0; at < size; at++) {
                remember(at);
            }
        } else {
            remember(size - 1);
        }
        return size - 1;
    }

    private void remember(int at) {
        int slot = slot(high[at], low[at]);
        while (places[slot] != 0) {
            slot = (slot + 1) & (places.length - 1);
        }
        places[slot] = at + 1;
    }

    private int place(UUID id) {
        long most = id.getMostSignificantBits();
        long least = id.getLeastSignificantBits();
        for (int slot = slot(most, least); places[slot] != 0; slot = (slot + 1) & (places.length - 1)) {
            int at = places[slot] - 1;
            if (high[at] == most && low[at] == least) {
                return at;
            }
        }
        return -1;
    }

    private int slot(long most, long least) {
        long mixed = (most * 31 + least) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33) & (places.length - 1);
    }

    /** As the lists order: the oldest first, of one moment the greatest id first. */
    private int compare(int one, int other) {
        int time = Long.compare(created[one], created[other]);
        if (time != 0) {
            return time;
        }
        int first = Long.compareUnsigned(high[other], high[one]);
        return first != 0 ? first : Long.compareUnsigned(low[other], low[one]);
    }

    /** People in order of their registration. */
    private final class Line {

        private int[] people = new int[8];
        private int size;

        void add(int at) {
            int where = size > 0 && compare(people[size - 1], at) < 0 ? size : search(at);
            if (size == people.length) {
                people = Arrays.copyOf(people, size + (size >> 1) + 8);
            }
            System.arraycopy(people, where, people, where + 1, size - where);
            people[where] = at;
            size++;
        }

        void remove(int at) {
            int where = search(at);
            if (where < size && people[where] == at) {
                System.arraycopy(people, where + 1, people, where, size - where - 1);
                size--;
            }
        }

        /** The first place whose person does not come before. */
        private int search(int at) {
            int from = 0;
            int to = size;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (compare(people[middle], at) < 0) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }
}
