@NullMarked
package io.taalentio.persistence.nametracking;

import org.jspecify.annotations.NullMarked;
