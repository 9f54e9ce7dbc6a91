/** Talents and cinema talents in numbers, for the staff. */
@NullMarked
package io.taalentio.api.statistics;

import org.jspecify.annotations.NullMarked;
