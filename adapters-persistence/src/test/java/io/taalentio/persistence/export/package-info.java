@NullMarked
package io.taalentio.persistence.export;

import org.jspecify.annotations.NullMarked;
