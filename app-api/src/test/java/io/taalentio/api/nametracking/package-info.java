@NullMarked
package io.taalentio.api.nametracking;

import org.jspecify.annotations.NullMarked;
