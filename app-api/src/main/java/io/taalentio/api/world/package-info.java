/** Countries, cities, languages and currencies for the forms, and the reading of telephone numbers. Open to everybody. */
@NullMarked
package io.taalentio.api.world;

import org.jspecify.annotations.NullMarked;
