/** What every feature shares: use cases, actors, errors, pages. No rule of the trade lives here. */
@NullMarked
package io.taalentio.core.kernel;

import org.jspecify.annotations.NullMarked;
