package io.taalentio.core.kernel;

import java.util.UUID;

/** Supplies the ids of new rows: UUID version 7, so that they sort by time. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
