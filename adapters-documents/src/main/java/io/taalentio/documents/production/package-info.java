/** Badges and lists of projects on paper and as spreadsheets. */
@NullMarked
package io.taalentio.documents.production;

import org.jspecify.annotations.NullMarked;
