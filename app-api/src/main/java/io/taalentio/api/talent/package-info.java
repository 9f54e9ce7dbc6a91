/** Talent profiles as their owners and administrators change them. */
@NullMarked
package io.taalentio.api.talent;

import org.jspecify.annotations.NullMarked;
