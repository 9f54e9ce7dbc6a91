/** Watched names and what was found of them, for administrators, and the clockwork that looks for them. */
@NullMarked
package io.taalentio.api.nametracking;

import org.jspecify.annotations.NullMarked;
