/**
 * Who is on set: badges and codes scanned at the gate, arrivals and departures, working days with their hours. Scans are
 * the source: each is kept once under the id its device gave it, and what they say of a person's days follows from all
 * of them in the order of their times, in whatever order they arrive. A gate that was without network for a day therefore
 * ends with the same days as one that was not; what does not fit together is listed for somebody to decide.
 */
@NullMarked
package io.taalentio.core.attendance;

import org.jspecify.annotations.NullMarked;
