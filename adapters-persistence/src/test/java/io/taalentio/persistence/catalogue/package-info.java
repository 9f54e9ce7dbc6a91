@NullMarked
package io.taalentio.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
