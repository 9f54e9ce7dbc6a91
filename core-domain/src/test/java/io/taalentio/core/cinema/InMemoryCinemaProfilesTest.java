package io.taalentio.core.cinema;

import io.taalentio.core.file.FileKind;
import java.util.UUID;
import java.util.function.Supplier;

class InMemoryCinemaProfilesTest extends CinemaProfilesContract {

    private final InMemoryCinemaProfiles profiles = new InMemoryCinemaProfiles();

    @Override
    protected CinemaProfiles profiles() {
        return profiles;
    }

    @Override
    protected UUID account() {
        return UUID.randomUUID();
    }

    @Override
    protected UUID file(FileKind kind) {
        return UUID.randomUUID();
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
