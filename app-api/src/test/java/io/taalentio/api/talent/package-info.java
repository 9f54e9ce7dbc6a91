@NullMarked
package io.taalentio.api.talent;

import org.jspecify.annotations.NullMarked;
