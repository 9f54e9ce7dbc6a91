@NullMarked
package io.taalentio.documents.file;

import org.jspecify.annotations.NullMarked;
