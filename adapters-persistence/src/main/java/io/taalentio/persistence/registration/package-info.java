/** Drafts and resemblances in PostgreSQL. */
@NullMarked
package io.taalentio.persistence.registration;

import org.jspecify.annotations.NullMarked;
