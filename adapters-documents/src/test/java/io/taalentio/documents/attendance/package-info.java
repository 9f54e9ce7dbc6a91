@NullMarked
package io.taalentio.documents.attendance;

import org.jspecify.annotations.NullMarked;
