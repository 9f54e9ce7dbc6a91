package io.taalentio.api.attendance;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.attendance.AttendanceBoard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Lets boards wait for the next change of their project. A change made on this node wakes them at once, one made on
 * another within a second: each node asks for the pulses of the projects that somebody waits for.
 */
@ApplicationScoped
class PresenceWatch {

    private record Waiter(long since, CompletableFuture<Boolean> woken) {}

    private final AttendanceBoard board;
    private final ManagedExecutor executor;
    private final Map<UUID, Set<Waiter>> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();

    PresenceWatch(AttendanceBoard board, ManagedExecutor executor) {
        this.board = board;
        this.executor = executor;
    }

    /** Ends when the project's pulse passes {@code since}, or after {@code wait}. */
    CompletableFuture<Boolean> next(UUID projectId, long since, Duration wait) {
        Waiter waiter = new Waiter(since, new CompletableFuture<>());
        Set<Waiter> others = waiting.computeIfAbsent(projectId, id -> ConcurrentHashMap.newKeySet());
        others.add(waiter);
        if (board.pulse(projectId) > since) {
            waiter.woken().complete(true);
        }
        return waiter.woken()
                .completeOnTimeout(false, wait.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((changed, failure) -> others.remove(waiter));
    }

    /** Something changed on this node: looks now, once for many calls. */
    void soon() {
        if (!waiting.isEmpty() && due.compareAndSet(false, true)) {
            executor.execute(() -> {
                due.set(false);
                look();
            });
        }
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        waiting.forEach((project, waiters) -> {
            if (!waiters.isEmpty()) {
                long pulse = board.pulse(project);
                waiters.stream().filter(waiter -> pulse > waiter.since()).forEach(waiter -> waiter.woken()
                        .complete(true));
            }
        });
    }
}
