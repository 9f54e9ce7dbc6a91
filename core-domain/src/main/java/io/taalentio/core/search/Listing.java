package io.taalentio.core.search;

import io.taalentio.core.kernel.InvalidValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted and in which order.
 *
 * @param page from 0; the rows before the page and those on it may be 10,000 at most: deeper, a filter helps more, or
 *     going on from a place
 * @param size rows, 1 to 100
 * @param after from the one after this person in the order; null for a page counted from the start
 */
public record Listing(
        Sort sort,
        boolean descending,
        int page,
        int size,
        @Nullable After after) {

    /** Last row a list can be paged to. */
    public static final int DEEPEST = 10_000;

    /** @throws InvalidValue {@code out-of-range} on {@code page} or {@code size} */
    public Listing {
        if (size < 1 || size > 100) {
            throw new InvalidValue("size", "out-of-range", Map.of("min", 1, "max", 100));
        }
        if (page < 0 || (page + 1L) * size > DEEPEST) {
            throw new InvalidValue("page", "out-of-range", Map.of("min", 0, "max", DEEPEST / size - 1));
        }
    }

    public Listing(Sort sort, boolean descending, int page, int size) {
        this(sort, descending, page, size, null);
    }

    /**
     * Somebody a list goes on behind, whether still in it or not.
     *
     * @param value what the list is ordered by, of that person: when they registered, last and first name, the code, or
     *     the points of completeness
     */
    public record After(String value, UUID id) {

        public WholeList.Place place() {
            return new WholeList.Place(id, Instant.parse(value));
        }

        public long points() {
            return Long.parseLong(value);
        }
    }

    /**
     * Goes on after somebody, however deep that is; by how well a text fits nobody can go on, so then the newest first.
     *
     * @param sort as of {@link #of}
     * @param after the value of {@link After} and the id, an underscore between: {@code 2026-11-25T10:00:00Z_0190b7a0-…}
     * @throws InvalidValue {@code unknown-value} on {@code after}; as {@link #of}
     */
    public static Listing after(String sort, String after, int size) {
        Listing order = of(sort, 0, size);
        if (order.sort == Sort.RELEVANCE) {
            order = newest(0, size);
        }
        int middle = after.lastIndexOf('_');
        try {
            After last =
                    new After(after.substring(0, Math.max(0, middle)), UUID.fromString(after.substring(middle + 1)));
            switch (order.sort) {
                case CREATED_AT, RELEVANCE -> last.place();
                case COMPLETENESS -> last.points();
                case NAME, CODE -> {
                    // Any word has its place in the order.
                }
            }
            return new Listing(order.sort, order.descending, 0, size, last);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new InvalidValue("after", "unknown-value");
        }
    }

    public static Listing newest(int page, int size) {
        return new Listing(Sort.CREATED_AT, true, page, size);
    }

    /** The best matches first; without a text to match, the newest. */
    public static Listing best(int page, int size) {
        return new Listing(Sort.RELEVANCE, true, page, size);
    }

    /**
     * The part asked for by a request.
     *
     * @param sort field name, a minus sign in front for descending: {@code -createdAt}
     * @throws InvalidValue {@code unknown-value} on {@code sort} too
     */
    public static Listing of(String sort, int page, int size) {
        boolean descending = sort.startsWith("-");
        String field = descending ? sort.substring(1) : sort;
        for (Sort candidate : Sort.values()) {
            if (candidate.field.equals(field)) {
                return new Listing(candidate, descending, page, size);
            }
        }
        throw new InvalidValue("sort", "unknown-value");
    }

    public int offset() {
        return page * size;
    }

    /** What a list is ordered by; rows that are equal follow their ids. */
    public enum Sort {
        /**
         * How well the text fits, the best first whichever way is asked for: a name beats a description, the word itself
         * its beginning, its sound and a likely slip of the keys, in this order; of equals the newest first. Nobody can
         * pay for a place.
         */
        RELEVANCE("relevance"),
        CREATED_AT("createdAt"),
        /** Last name, then first name, accents and case forgiven. */
        NAME("name"),
        CODE("code"),
        COMPLETENESS("completeness");

        private final String field;

        Sort(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
