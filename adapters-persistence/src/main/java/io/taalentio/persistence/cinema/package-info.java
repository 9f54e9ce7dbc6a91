/** Cinema profiles in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.cinema;

import org.jspecify.annotations.NullMarked;
