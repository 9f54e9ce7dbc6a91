@NullMarked
package io.taalentio.persistence.privacy;

import org.jspecify.annotations.NullMarked;
