/** Attacks and faults, run against the application as it stands; the figures they must reach are in the documentation. */
@NullMarked
package io.taalentio.safety;

import org.jspecify.annotations.NullMarked;
