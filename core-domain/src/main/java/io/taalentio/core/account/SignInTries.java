package io.taalentio.core.account;

import java.time.Instant;

/** Failed sign-ins by key, shared by all nodes. Keys are opaque. */
public interface SignInTries {

    /** The state of the key, kept for the caller's transaction alone until it ends; {@link ThrottleState#FRESH} if none. */
    ThrottleState lock(String key);

    /** The state of the key as last committed. */
    ThrottleState read(String key);

    void store(String key, ThrottleState state);

    void forget(String key);

    /** Removes what was last tried before then. */
    void purge(Instant before);
}
