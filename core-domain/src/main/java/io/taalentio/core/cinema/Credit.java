package io.taalentio.core.cinema;

import org.jspecify.annotations.Nullable;

/**
 * A production somebody took part in.
 *
 * @param kind key of the list {@code creditKind}
 * @param role character or task
 */
public record Credit(
        String title,
        @Nullable Integer year,
        String kind,
        @Nullable String role) {}
