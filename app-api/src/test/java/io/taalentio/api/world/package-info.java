@NullMarked
package io.taalentio.api.world;

import org.jspecify.annotations.NullMarked;
