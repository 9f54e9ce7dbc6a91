package io.taalentio.core.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of a search in numbers.
 *
 * @param newThisWeek registered within the last 7 times 24 hours
 * @param newThisMonth registered within the last 30 times 24 hours
 * @param averageCompleteness percent, null of nobody
 * @param averageAge completed years of those whose birth date is known, null of nobody
 * @param growth how many registered in each month (UTC), without the months in which nobody did
 * @param slices by dimension, the largest first; a slice without a key is of those who say nothing of it
 */
public record Figures(
        long total,
        long newThisWeek,
        long newThisMonth,
        long withPhoto,
        long withCv,
        long verified,
        @Nullable Double averageCompleteness,
        @Nullable Double averageAge,
        List<Month> growth,
        Map<Dimension, List<Slice>> slices) {

    public Figures {
        growth = List.copyOf(growth);
        slices = Map.copyOf(slices);
    }

    /** Those registered in one month. */
    public record Month(YearMonth month, long count) {}

    /** @param key null for those of whom it is not known */
    public record Slice(@Nullable String key, long count) {}
}
