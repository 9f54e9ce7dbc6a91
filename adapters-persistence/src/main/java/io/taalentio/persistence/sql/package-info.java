/** Plain SQL in few words, for what is no aggregate: logs, queues, sessions, lists. */
@NullMarked
package io.taalentio.persistence.sql;

import org.jspecify.annotations.NullMarked;
