/** Holds classes that break one rule each. */
@NullMarked
package io.taalentio.architecture.planted.persistence.cinema;

import org.jspecify.annotations.NullMarked;
