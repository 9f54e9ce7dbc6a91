/** Registrations over HTTP: drafts, their files, submission. */
@NullMarked
package io.taalentio.api.registration;

import org.jspecify.annotations.NullMarked;
