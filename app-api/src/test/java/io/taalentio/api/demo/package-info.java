/** The demonstration as a fresh instance gets it, and the API's examples tried on it. */
@NullMarked
package io.taalentio.api.demo;

import org.jspecify.annotations.NullMarked;
