@NullMarked
package io.taalentio.persistence.guardian;

import org.jspecify.annotations.NullMarked;
