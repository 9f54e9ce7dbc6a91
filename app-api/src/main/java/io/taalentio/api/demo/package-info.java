/**
 * Fills a running instance with invented people, through the same forms as everybody: a program of its own, started by
 * {@code ./taalentio demo}, of which the running application loads nothing.
 */
@NullMarked
package io.taalentio.api.demo;

import org.jspecify.annotations.NullMarked;
