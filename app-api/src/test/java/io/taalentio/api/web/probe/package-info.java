/** Operations that exist in tests only, to see what becomes of every kind of failure on its way out. */
@NullMarked
package io.taalentio.api.web.probe;

import org.jspecify.annotations.NullMarked;
