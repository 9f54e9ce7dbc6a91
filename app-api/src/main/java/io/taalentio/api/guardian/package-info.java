/** Guardians of minors, over the API. */
@NullMarked
package io.taalentio.api.guardian;

import org.jspecify.annotations.NullMarked;
