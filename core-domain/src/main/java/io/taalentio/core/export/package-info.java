/**
 * Taking lists out: talents or cinema talents as a workbook, a text table or a printed list, with the columns one chose.
 * A short list is made at once; a long one is a job that works in the background, can be stopped, and leaves a file that
 * can be fetched for a day. Every export is written down and holds only what whoever asked may see.
 */
@NullMarked
package io.taalentio.core.export;

import org.jspecify.annotations.NullMarked;
