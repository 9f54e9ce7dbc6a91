package io.taalentio.core.account;

import java.time.Instant;
import java.util.List;

/** The keys of access tokens, shared by all nodes. */
public interface SigningKeys {

    List<SigningKey> all();

    /** Adds the key unless one was made after {@code unlessMadeAfter}; of several nodes that try at once one succeeds. */
    boolean add(SigningKey key, Instant unlessMadeAfter);

    /** Removes keys that retired before then. */
    void purge(Instant before);
}
