@NullMarked
package io.taalentio.api.catalogue;

import org.jspecify.annotations.NullMarked;
