/** The talent catalogue in PostgreSQL, filled from the shipped file at start. */
@NullMarked
package io.taalentio.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
