/** What the resources of both kinds of profile share. */
@NullMarked
package io.taalentio.api.profile;

import org.jspecify.annotations.NullMarked;
