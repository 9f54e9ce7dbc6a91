@NullMarked
package io.taalentio.api.security;

import org.jspecify.annotations.NullMarked;
