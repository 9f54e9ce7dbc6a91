package io.taalentio.core.kernel;

import java.util.List;

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
}
