package io.taalentio.api.nametracking;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.nametracking.TrackNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Looks for watched names every few seconds, and right after an act that made something due. */
@ApplicationScoped
class NameWatch {

    private final TrackNames track;
    private final ManagedExecutor executor;
    private final AtomicBoolean due = new AtomicBoolean();

    NameWatch(TrackNames track, ManagedExecutor executor) {
        this.track = track;
        this.executor = executor;
    }

    /** Looks over everybody, apart from the request at hand; many calls at once make one round. */
    void soon() {
        if (due.compareAndSet(false, true)) {
            executor.execute(() -> {
                due.set(false);
                fileMissing();
            });
        }
    }

    @Scheduled(every = "3s", delayed = "6s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        track.round();
    }

    /** What was stored without passing through the forms, or filed by an older release. */
    @Scheduled(every = "1h", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fileMissing() {
        track.fileMissing();
    }
}
