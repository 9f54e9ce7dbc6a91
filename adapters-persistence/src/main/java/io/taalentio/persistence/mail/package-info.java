/** The mail outbox: rows written with the act that owes the mail, drained afterwards. */
@NullMarked
package io.taalentio.persistence.mail;

import org.jspecify.annotations.NullMarked;
