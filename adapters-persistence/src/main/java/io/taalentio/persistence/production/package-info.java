/** Production companies, projects and assignments in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.production;

import org.jspecify.annotations.NullMarked;
