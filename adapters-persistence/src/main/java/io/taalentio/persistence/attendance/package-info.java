/** Scans, sessions and gate devices in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.attendance;

import org.jspecify.annotations.NullMarked;
