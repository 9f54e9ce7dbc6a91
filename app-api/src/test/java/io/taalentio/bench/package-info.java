/**
 * Measures the packaged application against the bare database it stands on, in one run on one machine:
 * {@code ./taalentio bench}. No test; nothing here runs with the build.
 */
@NullMarked
package io.taalentio.bench;

import org.jspecify.annotations.NullMarked;
