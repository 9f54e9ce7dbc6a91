/** What administrators have set; secrets are sealed. */
@NullMarked
package io.taalentio.persistence.settings;

import org.jspecify.annotations.NullMarked;
