/** Lists as workbooks, text tables and printed pages, written row by row. */
@NullMarked
package io.taalentio.documents.export;

import org.jspecify.annotations.NullMarked;
