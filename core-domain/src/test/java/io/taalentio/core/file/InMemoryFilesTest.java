package io.taalentio.core.file;

import java.util.UUID;

class InMemoryFilesTest extends FilesContract {

    private final InMemoryFiles files = new InMemoryFiles();

    @Override
    protected Files files() {
        return files;
    }

    @Override
    protected void inTransaction(Runnable step) {
        step.run();
    }

    @Override
    protected UUID draft() {
        UUID draft = UUID.randomUUID();
        files.owners.add(draft);
        return draft;
    }
}
