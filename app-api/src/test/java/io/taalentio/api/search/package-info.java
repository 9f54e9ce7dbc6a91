@NullMarked
package io.taalentio.api.search;

import org.jspecify.annotations.NullMarked;
