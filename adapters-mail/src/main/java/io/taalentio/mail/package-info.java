/** How mails look and leave: their words in French and English, one layout, the way to the mail server. */
@NullMarked
package io.taalentio.mail;

import org.jspecify.annotations.NullMarked;
