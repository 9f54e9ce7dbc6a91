/**
 * What a talent profile and a cinema profile have in common: the person, how to reach them, where they live, who may
 * see them, and how the answers of the registration forms are checked. The browser words a refusal by the same code.
 */
@NullMarked
package io.taalentio.core.profile;

import org.jspecify.annotations.NullMarked;
