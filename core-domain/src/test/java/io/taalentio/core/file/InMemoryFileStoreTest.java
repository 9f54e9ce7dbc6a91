package io.taalentio.core.file;

import java.time.Clock;

class InMemoryFileStoreTest extends FileStoreContract {

    @Override
    protected FileStore store() {
        return new InMemoryFileStore(Clock.systemUTC());
    }
}
