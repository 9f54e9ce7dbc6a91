/** Film-industry profiles: traits, types and credits a casting director looks for. */
@NullMarked
package io.taalentio.core.cinema;

import org.jspecify.annotations.NullMarked;
