/** What all nodes must know of visitors so that limits hold for the house and not for each node. */
@NullMarked
package io.taalentio.persistence.access;

import org.jspecify.annotations.NullMarked;
