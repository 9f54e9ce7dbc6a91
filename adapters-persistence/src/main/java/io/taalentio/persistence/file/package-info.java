/**
 * Where files are kept: their rows in PostgreSQL, their contents in a folder of this machine or in an S3-compatible
 * store.
 */
@NullMarked
package io.taalentio.persistence.file;

import org.jspecify.annotations.NullMarked;
