@NullMarked
package io.taalentio.api.production;

import org.jspecify.annotations.NullMarked;
