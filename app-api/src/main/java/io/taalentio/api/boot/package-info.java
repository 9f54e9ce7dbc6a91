/** How the application comes to life: its configuration, its own database when none is given, time and randomness. */
@NullMarked
package io.taalentio.api.boot;

import org.jspecify.annotations.NullMarked;
