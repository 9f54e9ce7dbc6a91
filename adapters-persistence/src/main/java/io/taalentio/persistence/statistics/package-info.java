/** The people of a search in numbers, counted in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.statistics;

import org.jspecify.annotations.NullMarked;
