@NullMarked
package io.taalentio.persistence.attendance;

import org.jspecify.annotations.NullMarked;
