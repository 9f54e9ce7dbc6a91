/**
 * Faults done to the packaged application as it runs: processes killed, a database that goes away, an order to stop
 * under load. {@code -Dsafety.rounds=N} and {@code -Dsafety.clients=N} make them longer than the build has time for.
 */
@NullMarked
package io.taalentio.safety;

import org.jspecify.annotations.NullMarked;
