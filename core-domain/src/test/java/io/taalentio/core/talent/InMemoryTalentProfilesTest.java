package io.taalentio.core.talent;

import io.taalentio.core.file.FileKind;
import java.util.UUID;
import java.util.function.Supplier;

class InMemoryTalentProfilesTest extends TalentProfilesContract {

    private final InMemoryTalentProfiles profiles = new InMemoryTalentProfiles();

    @Override
    protected TalentProfiles profiles() {
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
