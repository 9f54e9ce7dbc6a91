/** Holds classes that break one rule each. */
@NullMarked
package io.taalentio.architecture.planted.core.talent;

import org.jspecify.annotations.NullMarked;
