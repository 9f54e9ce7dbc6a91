/** What an account was told inside the product. */
@NullMarked
package io.taalentio.api.notification;

import org.jspecify.annotations.NullMarked;
