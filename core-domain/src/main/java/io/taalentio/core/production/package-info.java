/**
 * Production companies and what they make: a company has members who run it, projects that go from preparation to
 * completion, and cinema talents assigned to these. Whoever is assigned gets a code for the badge, is told by mail,
 * confirms or declines.
 */
@NullMarked
package io.taalentio.core.production;

import org.jspecify.annotations.NullMarked;
