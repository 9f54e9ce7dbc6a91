/**
 * The vault: encrypts what must not be readable in a stolen database (phones, identity documents, addresses, secret
 * links) and indexes it without showing it. Its keys live outside the database.
 */
@NullMarked
package io.taalentio.persistence.crypto;

import org.jspecify.annotations.NullMarked;
