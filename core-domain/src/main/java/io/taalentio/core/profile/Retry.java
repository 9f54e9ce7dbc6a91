package io.taalentio.core.profile;

import io.taalentio.core.kernel.Conflict;
import java.util.function.Supplier;

/** Makes a change again when somebody else changed the same profile at the same moment. */
public final class Retry {

    private static final int ATTEMPTS = 20;

    private Retry() {}

    /** @param change a transaction of its own that reads, changes and stores */
    public static <T> T onConflict(Supplier<T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.get();
            } catch (Conflict conflict) {
                if (attempt == ATTEMPTS || !conflict.code().equals("conflict-version")) {
                    throw conflict;
                }
            }
        }
    }

    /** As {@link #onConflict(Supplier)}, for a change that gives nothing back. */
    public static void onConflict(Runnable change) {
        Boolean done = onConflict(() -> {
            change.run();
            return true;
        });
        assert done;
    }
}
