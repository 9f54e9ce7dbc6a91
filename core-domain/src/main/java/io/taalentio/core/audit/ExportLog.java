package io.taalentio.core.audit;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.CsvLine;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.UseCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An administrator takes a log away as a sheet; that too is written down. */
@UseCase
public class ExportLog {

    private static final int ROWS = 1_000;

    private final LogDirectory log;
    private final ActivityLog activities;

    public ExportLog(LogDirectory log, ActivityLog activities) {
        this.log = log;
        this.activities = activities;
    }

    /** The sheet, read part by part so that it may be longer than memory. */
    public Sheet begin(LogFilter filter, Actor actor) {
        actor.require(Permission.READ_LOGS);
        Book book = filter.book();
        activities.record(new Activity(
                actor,
                "log-exported",
                "audit",
                book == null ? null : book.name(),
                Map.of("filter", filter.toString())));
        return new Sheet(log, filter, actor.language());
    }

    /** Lines of comma-separated values, some at a time. */
    public static final class Sheet {

        private final LogDirectory log;
        private final LogFilter filter;
        private final Language language;
        private LogDirectory.@Nullable Mark after;
        private boolean begun;
        private boolean done;

        private Sheet(LogDirectory log, LogFilter filter, Language language) {
            this.log = log;
            this.filter = filter;
            this.language = language;
        }

        /** The next lines; null when there are no more. */
        public @Nullable String next() {
            if (done) {
                return null;
            }
            StringBuilder part = new StringBuilder();
            if (!begun) {
                part.append(CsvLine.BYTE_ORDER_MARK).append(LogSheet.head(language));
                begun = true;
            }
            List<LogEntry> entries = log.page(filter, after, ROWS);
            entries.forEach(e -> part.append(LogSheet.line(e, language)));
            done = entries.size() < ROWS;
            if (!entries.isEmpty()) {
                after = new LogDirectory.Mark(
                        entries.getLast().at(), entries.getLast().id());
            }
            return part.isEmpty() ? null : part.toString();
        }
    }
}
