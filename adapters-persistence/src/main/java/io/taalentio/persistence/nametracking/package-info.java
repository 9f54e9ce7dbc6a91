/** Watched names, the index of all names and what was found, in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.nametracking;

import org.jspecify.annotations.NullMarked;
