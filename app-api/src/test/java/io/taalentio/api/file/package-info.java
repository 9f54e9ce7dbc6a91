@NullMarked
package io.taalentio.api.file;

import org.jspecify.annotations.NullMarked;
