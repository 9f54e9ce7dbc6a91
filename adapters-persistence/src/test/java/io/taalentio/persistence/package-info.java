@NullMarked
package io.taalentio.persistence;

import org.jspecify.annotations.NullMarked;
