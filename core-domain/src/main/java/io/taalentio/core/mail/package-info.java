/** Mails the house owes to people: queued with the act that causes them, sent later, never lost. */
@NullMarked
package io.taalentio.core.mail;

import org.jspecify.annotations.NullMarked;
