/** Cinema profiles as their owners and administrators change them. */
@NullMarked
package io.taalentio.api.cinema;

import org.jspecify.annotations.NullMarked;
