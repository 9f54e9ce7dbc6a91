@NullMarked
package io.taalentio.persistence.profile;

import org.jspecify.annotations.NullMarked;
