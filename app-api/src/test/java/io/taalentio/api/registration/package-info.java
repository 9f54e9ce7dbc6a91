@NullMarked
package io.taalentio.api.registration;

import org.jspecify.annotations.NullMarked;
