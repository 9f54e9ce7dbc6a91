/** People who can sign in: staff, talents; how they prove who they are and what their roles let them do. */
@NullMarked
package io.taalentio.core.account;

import org.jspecify.annotations.NullMarked;
