@NullMarked
package io.taalentio.api.statistics;

import org.jspecify.annotations.NullMarked;
