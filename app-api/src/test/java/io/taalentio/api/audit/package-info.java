@NullMarked
package io.taalentio.api.audit;

import org.jspecify.annotations.NullMarked;
