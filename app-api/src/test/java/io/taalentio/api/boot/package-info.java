@NullMarked
package io.taalentio.api.boot;

import org.jspecify.annotations.NullMarked;
