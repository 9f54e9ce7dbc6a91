/** Holds classes that break one rule each. */
@NullMarked
package io.taalentio.architecture.planted.core.cinema;

import org.jspecify.annotations.NullMarked;
