package io.taalentio.api.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.export.ColumnSet;
import io.taalentio.core.export.ColumnSets;
import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ExportFormat;
import io.taalentio.core.export.ExportJob;
import io.taalentio.core.export.ExportJobs;
import io.taalentio.core.export.ExportOrder;
import io.taalentio.core.export.MakeExports;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ProfileKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The exports the API's examples speak of. */
@Singleton
class ExampleExports {

    private final ExportJobs jobs;
    private final ColumnSets sets;
    private final MakeExports make;
    private final Clock clock;

    ExampleExports(ExportJobs jobs, ColumnSets sets, MakeExports make, Clock clock) {
        this.jobs = jobs;
        this.sets = sets;
        this.make = make;
        this.clock = clock;
    }

    void plant(UUID owner) {
        ask(ExampleIds.EXPORT, owner);
        ask(ExampleIds.EXPORT_TO_STOP, owner);
        make.round();
        boolean kept = sets.of(owner, ProfileKind.TALENT).stream()
                .anyMatch(set -> set.id().equals(UUID.fromString(ExampleIds.COLUMN_SET)));
        if (!kept) {
            QuarkusTransaction.requiringNew()
                    .run(() -> sets.add(new ColumnSet(
                            UUID.fromString(ExampleIds.COLUMN_SET),
                            owner,
                            ProfileKind.TALENT,
                            "Feuille de route",
                            List.of(ExportColumn.LAST_NAME, ExportColumn.RESIDENCE_CITY),
                            clock.instant())));
        }
    }

    private void ask(String id, UUID owner) {
        UUID export = UUID.fromString(id);
        if (jobs.find(export, owner).isEmpty()) {
            ExportOrder order = new ExportOrder(
                    ProfileKind.TALENT,
                    ExportFormat.CSV,
                    Language.FR,
                    List.of(ExportColumn.CODE, ExportColumn.LAST_NAME, ExportColumn.TALENTS),
                    Map.of("country", "MA"),
                    List.of());
            jobs.add(ExportJob.queued(export, owner, order, 10, clock.instant()));
        }
    }
}
