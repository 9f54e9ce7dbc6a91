/** Lists and look-ups straight from SQL: one statement a page, no entity in between. */
@NullMarked
package io.taalentio.persistence.search;

import org.jspecify.annotations.NullMarked;
