@NullMarked
package io.taalentio.api.export;

import org.jspecify.annotations.NullMarked;
