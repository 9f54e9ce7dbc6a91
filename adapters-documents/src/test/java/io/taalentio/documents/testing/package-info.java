/** Honest and hostile uploads, made by code, for the tests of this module and of the application. */
@NullMarked
package io.taalentio.documents.testing;

import org.jspecify.annotations.NullMarked;
