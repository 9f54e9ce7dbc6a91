/** Who is calling: the one authentication mechanism for cookie and Bearer, access rules of operations, CSRF. */
@NullMarked
package io.taalentio.api.security;

import org.jspecify.annotations.NullMarked;
