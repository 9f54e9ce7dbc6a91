/** Countries, cities, nationalities, languages and currencies: the places and words every profile refers to. */
@NullMarked
package io.taalentio.core.world;

import org.jspecify.annotations.NullMarked;
