package io.taalentio.core.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Failed sign-ins for tests. */
public final class InMemorySignInTries implements SignInTries {

    private final Map<String, ThrottleState> states = new HashMap<>();

    @Override
    public ThrottleState lock(String key) {
        return read(key);
    }

    @Override
    public ThrottleState read(String key) {
        return states.getOrDefault(key, ThrottleState.FRESH);
    }

    @Override
    public void store(String key, ThrottleState state) {
        states.put(key, state);
    }

    @Override
    public void forget(String key) {
        states.remove(key);
    }

    @Override
    public void purge(Instant before) {
        states.values().removeIf(s -> s.lastTry().isBefore(before));
    }
}
