/** Looks into uploads without trusting them, and draws pictures anew. */
@NullMarked
package io.taalentio.documents.file;

import org.jspecify.annotations.NullMarked;
