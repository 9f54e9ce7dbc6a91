/** Who acts, in which roles, and what each role lets its holder do; every feature asks here, this one asks nobody. */
@NullMarked
package io.taalentio.core.access;

import org.jspecify.annotations.NullMarked;
