package io.taalentio.core.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total rows that match, exact while {@code totalExact}, else the bound at which counting stopped
 * @param page number of this page from 0
 * @param size rows asked for, 1 to 100
 */
public record Page<T>(List<T> items, long total, boolean totalExact, int page, int size) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with each row as another sees it. */
    public <V> Page<V> map(Function<? super T, V> view) {
        return new Page<>(items.stream().map(view).toList(), total, totalExact, page, size);
    }
}
