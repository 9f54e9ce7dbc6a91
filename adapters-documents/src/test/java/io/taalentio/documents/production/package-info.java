@NullMarked
package io.taalentio.documents.production;

import org.jspecify.annotations.NullMarked;
