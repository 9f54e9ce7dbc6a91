@NullMarked
package io.taalentio.api;

import org.jspecify.annotations.NullMarked;
