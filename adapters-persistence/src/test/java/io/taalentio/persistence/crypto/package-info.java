@NullMarked
package io.taalentio.persistence.crypto;

import org.jspecify.annotations.NullMarked;
