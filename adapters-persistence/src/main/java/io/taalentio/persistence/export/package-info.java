/** Exports in PostgreSQL, their files encrypted in the file store, and the people of a list as they are taken out. */
@NullMarked
package io.taalentio.persistence.export;

import org.jspecify.annotations.NullMarked;
