/** The human-readable identification codes printed on cards and badges, and how they are issued without gap. */
@NullMarked
package io.taalentio.core.code;

import org.jspecify.annotations.NullMarked;
