/** The outgoing mails as administrators see them, and the clockwork that sends them. */
@NullMarked
package io.taalentio.api.mail;

import org.jspecify.annotations.NullMarked;
