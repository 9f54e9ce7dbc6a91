/** The container files, checked as far as can be without an engine. */
@NullMarked
package io.taalentio.docker;

import org.jspecify.annotations.NullMarked;
