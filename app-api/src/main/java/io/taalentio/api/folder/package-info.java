/** Folders of people put aside, for the staff. */
@NullMarked
package io.taalentio.api.folder;

import org.jspecify.annotations.NullMarked;
