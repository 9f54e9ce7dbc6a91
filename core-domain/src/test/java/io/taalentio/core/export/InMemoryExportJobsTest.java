package io.taalentio.core.export;

import java.util.UUID;

class InMemoryExportJobsTest extends ExportJobsContract {

    private final ExportJobs jobs = new InMemoryExportJobs();

    @Override
    protected ExportJobs jobs() {
        return jobs;
    }

    @Override
    protected UUID account() {
        return UUID.randomUUID();
    }
}
