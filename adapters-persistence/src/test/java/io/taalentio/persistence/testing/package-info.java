/** A real PostgreSQL for the tests of this module and of the application: one server per test run, two roles. */
@NullMarked
package io.taalentio.persistence.testing;

import org.jspecify.annotations.NullMarked;
