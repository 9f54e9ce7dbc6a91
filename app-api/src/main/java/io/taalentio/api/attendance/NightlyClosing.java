package io.taalentio.api.attendance;

import io.quarkus.scheduler.Scheduled;
import io.taalentio.core.attendance.AttendanceBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Closes the days of whoever was not seen leaving, each an hour after its project's cut-over. */
@ApplicationScoped
class NightlyClosing {

    private final AttendanceBook book;
    private final PresenceWatch watch;
    private final Clock clock;

    NightlyClosing(AttendanceBook book, PresenceWatch watch, Clock clock) {
        this.book = book;
        this.watch = watch;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void close() {
        if (book.closeEnded(clock.instant()) > 0) {
            watch.soon();
        }
    }
}
