package io.taalentio.api.export;

import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ExportFormat;
import io.taalentio.core.export.ExportJob;
import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exports as their owner sees them. */
final class ExportViews {

    private ExportViews() {}

    /**
     * An export that was asked for.
     *
     * @param chosen how many people were chosen one by one; 0 for a whole search
     * @param expected people it will hold
     * @param written people it holds so far
     * @param expiresAt until when the file can be fetched
     * @param size of the file in bytes
     */
    public record ExportView(
            UUID id,
            ProfileKind kind,
            ExportFormat format,
            List<ExportColumn> columns,
            Map<String, String> filters,
            int chosen,
            ExportJob.Status status,
            long expected,
            long written,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable Instant expiresAt,
            @Nullable Long size,
            String fileName) {

        static ExportView of(ExportJob job) {
            return new ExportView(
                    job.id(),
                    job.order().kind(),
                    job.order().format(),
                    job.order().columns(),
                    job.order().filters(),
                    job.order().selection().size(),
                    job.status(),
                    job.expected(),
                    job.written(),
                    job.createdAt(),
                    job.finishedAt(),
                    job.expiresAt(),
                    job.size(),
                    ExportViews.fileName(job.order().kind(), job.order().format(), job.createdAt()));
        }
    }

    /** {@code talents_20261125.xlsx} */
    static String fileName(ProfileKind kind, ExportFormat format, Instant at) {
        String list =
                switch (kind) {
                    case TALENT -> "talents";
                    case CINEMA -> "cinema";
                };
        return list + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(at, ZoneOffset.UTC)) + "."
                + format.ending();
    }
}
