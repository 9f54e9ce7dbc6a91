/** The trades a person can be cast or hired for, and every closed list the forms offer. */
@NullMarked
package io.taalentio.core.catalogue;

import org.jspecify.annotations.NullMarked;
