/** What every feature shares and the database keeps: answers already given. */
@NullMarked
package io.taalentio.persistence.kernel;

import org.jspecify.annotations.NullMarked;
