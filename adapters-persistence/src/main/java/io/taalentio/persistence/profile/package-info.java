/** How the parts that both kinds of profile have are stored: sealed, indexed blindly, or in plain columns. */
@NullMarked
package io.taalentio.persistence.profile;

import org.jspecify.annotations.NullMarked;
