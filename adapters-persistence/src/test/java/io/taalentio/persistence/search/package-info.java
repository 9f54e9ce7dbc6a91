@NullMarked
package io.taalentio.persistence.search;

import org.jspecify.annotations.NullMarked;
