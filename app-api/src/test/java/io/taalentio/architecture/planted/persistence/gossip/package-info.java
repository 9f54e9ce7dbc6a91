/** Holds classes that break one rule each. */
@NullMarked
package io.taalentio.architecture.planted.persistence.gossip;

import org.jspecify.annotations.NullMarked;
