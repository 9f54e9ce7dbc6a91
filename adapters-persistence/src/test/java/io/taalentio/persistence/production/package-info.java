@NullMarked
package io.taalentio.persistence.production;

import org.jspecify.annotations.NullMarked;
