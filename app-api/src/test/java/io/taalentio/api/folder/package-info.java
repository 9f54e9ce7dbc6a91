@NullMarked
package io.taalentio.api.folder;

import org.jspecify.annotations.NullMarked;
