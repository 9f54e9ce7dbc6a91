/** Talent profiles in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.talent;

import org.jspecify.annotations.NullMarked;
