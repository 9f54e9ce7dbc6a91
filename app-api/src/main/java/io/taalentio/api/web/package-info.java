/** What every answer shares: problem details, strict JSON, limits, headers, the pages around the application. */
@NullMarked
package io.taalentio.api.web;

import org.jspecify.annotations.NullMarked;
