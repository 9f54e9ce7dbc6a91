@NullMarked
package io.taalentio.documents.card;

import org.jspecify.annotations.NullMarked;
