@NullMarked
package io.taalentio.persistence.audit;

import org.jspecify.annotations.NullMarked;
