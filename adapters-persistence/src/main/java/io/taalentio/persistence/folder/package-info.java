/** Folders and who is in them, in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.folder;

import org.jspecify.annotations.NullMarked;
