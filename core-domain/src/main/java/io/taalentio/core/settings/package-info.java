/**
 * What an administrator may set while the house is open: each setting has a key, a kind, bounds and a default, and a
 * change is recorded. What must be known before the start stands in the configuration instead.
 */
@NullMarked
package io.taalentio.core.settings;

import org.jspecify.annotations.NullMarked;
