package io.taalentio.documents.file;

import io.taalentio.core.file.RejectedFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work on hostile content: only so many at once, each in a thread of its own that is given up on after its time. What
 * counts is the processor time it had, so that good content is not called suspicious because the machine is busy; nobody
 * waits longer than three times as long for it. A place is free again when its thread has really ended, so that stubborn content cannot pile up threads.
 */
final class BoundedWork {

    /** With the work itself less than a silent connection is kept, so that whoever waited too long is told so. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int LONGEST_WAIT = 3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Semaphore places;
    private final Duration limit;

    /**
     * @param places how many run at once
     * @param limit the longest a piece of work may take, in processor time
     */
    BoundedWork(int places, Duration limit) {
        this.places = new Semaphore(places, true);
        this.limit = limit;
    }

    /**
     * @throws RejectedFile what the work threw; {@code suspicious-file} when it took too long or too much stack;
     *     {@code file-check-unavailable} when no place became free, or it had too little of the processor
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
        Thread worker = Thread.ofPlatform().daemon().name("file-check-" + name).start(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        });
        try {
            return result(task, worker);
        } catch (TimeoutException e) {
            boolean hadItsTime = worked(worker).compareTo(limit) >= 0;
            task.cancel(true);
            throw hadItsTime ? RejectedFile.suspicious() : RejectedFile.notChecked();
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

    private <T> T result(FutureTask<T> task, Thread worker)
            throws InterruptedException, ExecutionException, TimeoutException {
        long last = System.nanoTime() + limit.multipliedBy(LONGEST_WAIT).toNanos();
        Duration left = limit;
        while (true) {
            try {
                return task.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                left = limit.minus(worked(worker));
                if (!left.isPositive() || System.nanoTime() > last) {
                    throw e;
                }
            }
        }
    }

    /** Processor time it had; nothing where the machine does not tell, and once it has ended. */
    private Duration worked(Thread worker) {
        return Duration.ofNanos(Math.max(0, threads.getThreadCpuTime(worker.threadId())));
    }
}
