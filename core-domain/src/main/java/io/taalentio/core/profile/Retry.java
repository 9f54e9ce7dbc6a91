package io.taalentio.core.profile;

import io.taalentio.core.kernel.Conflict;

/** Makes a change again when somebody else changed the same profile at the same moment. */
public final class Retry {

    private static final int ATTEMPTS = 20;

    private Retry() {}

    /** @param change a transaction of its own that reads, changes and stores */
    public static void onConflict(Runnable change) {
        for (int attempt = 1; ; attempt++) {
            try {
                change.run();
                return;
            } catch (Conflict conflict) {
                if (attempt == ATTEMPTS || !conflict.code().equals("conflict-version")) {
                    throw conflict;
                }
            }
        }
    }
}
