/** The two books of the house for administrators, and the clockwork that seals them. */
@NullMarked
package io.taalentio.api.audit;

import org.jspecify.annotations.NullMarked;
