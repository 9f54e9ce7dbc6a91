/** The settings of the house, for administrators. */
@NullMarked
package io.taalentio.api.settings;

import org.jspecify.annotations.NullMarked;
