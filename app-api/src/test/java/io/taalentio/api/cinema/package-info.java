@NullMarked
package io.taalentio.api.cinema;

import org.jspecify.annotations.NullMarked;
