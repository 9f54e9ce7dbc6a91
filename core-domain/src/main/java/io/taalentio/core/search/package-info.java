/** Lists and look-ups for staff, and what the public may see of a profile. */
@NullMarked
package io.taalentio.core.search;

import org.jspecify.annotations.NullMarked;
