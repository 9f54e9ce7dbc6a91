/** Boundaries of the house, each shown able to fail on a violation planted for it. */
@NullMarked
package io.taalentio.architecture;

import org.jspecify.annotations.NullMarked;
