/** Production companies, projects and assignments over HTTP. */
@NullMarked
package io.taalentio.api.production;

import org.jspecify.annotations.NullMarked;
