@NullMarked
package io.taalentio.persistence.statistics;

import org.jspecify.annotations.NullMarked;
