@NullMarked
package io.taalentio.documents.export;

import org.jspecify.annotations.NullMarked;
