/** The talent catalogue and the closed lists of the forms. Open to everybody. */
@NullMarked
package io.taalentio.api.catalogue;

import org.jspecify.annotations.NullMarked;
