/** Drafts of both registrations, kept step by step until they are submitted and get their code. */
@NullMarked
package io.taalentio.core.registration;

import org.jspecify.annotations.NullMarked;
