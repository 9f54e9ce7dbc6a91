/** The product's rules, spoken in casting people's words; nothing here knows a framework or does I/O. */
@NullMarked
package io.taalentio.core;

import org.jspecify.annotations.NullMarked;
