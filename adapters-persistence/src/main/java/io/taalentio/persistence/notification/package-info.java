/** What accounts were told, in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.notification;

import org.jspecify.annotations.NullMarked;
