/** Taking lists out: at once, or as jobs that work in the background, and the choices of columns people keep. */
@NullMarked
package io.taalentio.api.export;

import org.jspecify.annotations.NullMarked;
