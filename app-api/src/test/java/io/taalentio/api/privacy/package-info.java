@NullMarked
package io.taalentio.api.privacy;

import org.jspecify.annotations.NullMarked;
