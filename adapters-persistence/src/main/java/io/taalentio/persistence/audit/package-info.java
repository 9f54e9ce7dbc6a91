/** The activity log: rows are only ever added. */
@NullMarked
package io.taalentio.persistence.audit;

import org.jspecify.annotations.NullMarked;
