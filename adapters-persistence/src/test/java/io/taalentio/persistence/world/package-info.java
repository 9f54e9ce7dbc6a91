@NullMarked
package io.taalentio.persistence.world;

import org.jspecify.annotations.NullMarked;
