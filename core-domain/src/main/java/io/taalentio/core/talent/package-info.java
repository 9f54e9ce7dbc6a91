/** General profiles: who a talent is, where they live, what they do and how to reach them. */
@NullMarked
package io.taalentio.core.talent;

import org.jspecify.annotations.NullMarked;
