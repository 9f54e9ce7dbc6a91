/** Accounts, their secret links, sessions and failed sign-ins. */
@NullMarked
package io.taalentio.persistence.account;

import org.jspecify.annotations.NullMarked;
