/** Guardians of minors over HTTP. */
@NullMarked
package io.taalentio.api.guardian;

import org.jspecify.annotations.NullMarked;
