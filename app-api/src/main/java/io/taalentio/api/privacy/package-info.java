/** People's own data, and the clockwork that forgets what was kept long enough. */
@NullMarked
package io.taalentio.api.privacy;

import org.jspecify.annotations.NullMarked;
