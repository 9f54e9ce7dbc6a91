/** Gates: scans, who is on set, hours, doubtful scans, and the page that says whether a badge counts. */
@NullMarked
package io.taalentio.api.attendance;

import org.jspecify.annotations.NullMarked;
