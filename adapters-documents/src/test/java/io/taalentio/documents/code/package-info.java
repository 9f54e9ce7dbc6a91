@NullMarked
package io.taalentio.documents.code;

import org.jspecify.annotations.NullMarked;
