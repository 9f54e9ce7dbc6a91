@NullMarked
package io.taalentio.persistence.talent;

import org.jspecify.annotations.NullMarked;
