/** Holds classes that break one rule each. */
@NullMarked
package io.taalentio.architecture.planted.persistence.talent;

import org.jspecify.annotations.NullMarked;
