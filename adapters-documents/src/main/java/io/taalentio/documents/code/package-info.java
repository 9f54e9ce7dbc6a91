/** Draws identification codes as QR codes. */
@NullMarked
package io.taalentio.documents.code;

import org.jspecify.annotations.NullMarked;
