/** Counters and former codes in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.code;

import org.jspecify.annotations.NullMarked;
