/** Writes hours on set as Excel sheets. */
@NullMarked
package io.taalentio.documents.attendance;

import org.jspecify.annotations.NullMarked;
