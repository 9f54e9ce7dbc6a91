package io.taalentio.documents.file;

import io.taalentio.core.file.RejectedFile;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work on hostile content: only so many at once, each in a thread of its own that is given up on after its time.
 * A place is free again when its thread has really ended, so that stubborn content cannot pile up threads.
 */
final class BoundedWork {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places;
    private final Duration limit;

    /**
     * @param places how many run at once
     * @param limit the longest a piece of work may take
     */
    BoundedWork(int places, Duration limit) {
        this.places = new Semaphore(places, true);
        this.limit = limit;
    }

    /**
     * @throws RejectedFile what the work threw; {@code suspicious-file} when it took too long or too much stack;
     *     {@code file-check-unavailable} when no place became free
     */
    <T> T run(String name, Callable<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw RejectedFile.notChecked();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RejectedFile.notChecked();
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("file-check-" + name).start(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        });
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw RejectedFile.suspicious();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw RejectedFile.notChecked();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RejectedFile rejected) {
                throw rejected;
            }
            if (e.getCause() instanceof StackOverflowError) {
                throw RejectedFile.suspicious();
            }
            if (e.getCause() instanceof Error fatal) {
                throw fatal;
            }
            // Readers answer damaged content by any exception of theirs.
            throw RejectedFile.unreadable();
        }
    }
}
