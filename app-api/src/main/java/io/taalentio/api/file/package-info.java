/** Pictures, private documents, printed cards and QR codes over HTTP. */
@NullMarked
package io.taalentio.api.file;

import org.jspecify.annotations.NullMarked;
