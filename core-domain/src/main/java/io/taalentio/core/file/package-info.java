/** Photos, CVs and private documents: inspected, stripped, stored once and handed out with care. */
@NullMarked
package io.taalentio.core.file;

import org.jspecify.annotations.NullMarked;
