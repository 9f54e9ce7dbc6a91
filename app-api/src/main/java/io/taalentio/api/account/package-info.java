/** Signing in and out, passwords, one's own account, the first administrator, and administering people's accounts. */
@NullMarked
package io.taalentio.api.account;

import org.jspecify.annotations.NullMarked;
