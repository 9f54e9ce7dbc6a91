package io.taalentio.core.search;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** How an age is told to others; the keys are those of the list {@code ageBracket}. */
public enum AgeBracket {
    /** Staff only: minors never appear on an anonymous page. */
    UNDER_18("UNDER_18", 0, 17),
    FROM_18("18_25", 18, 25),
    FROM_26("26_35", 26, 35),
    FROM_36("36_50", 36, 50),
    FROM_51("51_PLUS", 51, 150);

    private final String key;
    private final int from;
    private final int to;

    AgeBracket(String key, int from, int to) {
        this.key = key;
        this.from = from;
        this.to = to;
    }

    public String key() {
        return key;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** The bracket of somebody born on {@code birthDate}. */
    public static AgeBracket of(LocalDate birthDate, LocalDate today) {
        int age = age(birthDate, today);
        for (AgeBracket bracket : values()) {
            if (age <= bracket.to) {
                return bracket;
            }
        }
        return FROM_51;
    }

    /** The bracket of a key, null when there is none. */
    public static @Nullable AgeBracket ofKey(String key) {
        for (AgeBracket bracket : values()) {
            if (bracket.key.equals(key)) {
                return bracket;
            }
        }
        return null;
    }

    /** Completed years; 0 for a date to come. */
    public static int age(LocalDate birthDate, LocalDate today) {
        return Math.max(0, Period.between(birthDate, today).getYears());
    }
}
