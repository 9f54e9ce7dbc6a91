/** Who answers for a minor, in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.guardian;

import org.jspecify.annotations.NullMarked;
