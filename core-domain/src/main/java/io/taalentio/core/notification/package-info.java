/** What happened that an account should know of, shown inside the product beside or instead of a mail. */
@NullMarked
package io.taalentio.core.notification;

import org.jspecify.annotations.NullMarked;
