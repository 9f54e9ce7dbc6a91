@NullMarked
package io.taalentio.api.account;

import org.jspecify.annotations.NullMarked;
