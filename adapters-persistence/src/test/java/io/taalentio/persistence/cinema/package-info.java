@NullMarked
package io.taalentio.persistence.cinema;

import org.jspecify.annotations.NullMarked;
