/**
 * The house in numbers: how many talents there are, where, of what kind, and how they grow. The figures are of the very
 * people a search of the staff lists holds.
 */
@NullMarked
package io.taalentio.core.statistics;

import org.jspecify.annotations.NullMarked;
