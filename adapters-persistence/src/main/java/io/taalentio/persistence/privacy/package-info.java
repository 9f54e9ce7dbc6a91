/** What the house holds of people and for how long. */
@NullMarked
package io.taalentio.persistence.privacy;

import org.jspecify.annotations.NullMarked;
