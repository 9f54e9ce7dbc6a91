/** Countries and cities in PostgreSQL: filled from the shipped files at start, searched as people type. */
@NullMarked
package io.taalentio.persistence.world;

import org.jspecify.annotations.NullMarked;
