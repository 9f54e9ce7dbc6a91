package io.taalentio.core.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a profile is filled in, out of exactly 100 points (product reference, section 7.4), and what is missing.
 *
 * @param points 0 to 100
 * @param missing what would add points, in the order of the form
 */
public record Completeness(int points, List<Item> missing) {

    /**
     * Something a profile can have.
     *
     * @param key stable name the browser words: {@code photo}, {@code cv}, {@code networks}
     * @param points what it would still add
     */
    public record Item(String key, int points) {}

    public Completeness {
        missing = List.copyOf(missing);
    }

    /** Adds up points; each feature says what its profile is worth. */
    public static final class Tally {
        private final List<Item> missing = new ArrayList<>();
        private int points;

        public Tally item(String key, int worth, boolean present) {
            return partly(key, worth, present ? worth : 0);
        }

        /** An item that can be there in part: {@code earned} of {@code worth} points. */
        public Tally partly(String key, int worth, int earned) {
            points += earned;
            if (earned < worth) {
                missing.add(new Item(key, worth - earned));
            }
            return this;
        }

        public Completeness total() {
            return new Completeness(points, missing);
        }
    }
}
