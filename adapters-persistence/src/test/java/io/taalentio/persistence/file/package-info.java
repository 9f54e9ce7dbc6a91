@NullMarked
package io.taalentio.persistence.file;

import org.jspecify.annotations.NullMarked;
