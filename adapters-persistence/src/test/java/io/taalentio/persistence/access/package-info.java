@NullMarked
package io.taalentio.persistence.access;

import org.jspecify.annotations.NullMarked;
