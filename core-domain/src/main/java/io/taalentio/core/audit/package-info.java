/** Who did what to whom, written in the same transaction as the act. */
@NullMarked
package io.taalentio.core.audit;

import org.jspecify.annotations.NullMarked;
