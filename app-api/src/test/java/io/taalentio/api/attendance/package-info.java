@NullMarked
package io.taalentio.api.attendance;

import org.jspecify.annotations.NullMarked;
