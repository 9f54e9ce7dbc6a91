package io.taalentio.core.guardian;

import java.time.LocalDate;
import java.util.UUID;

class InMemoryGuardianshipsTest extends GuardianshipsContract {

    private final InMemoryGuardianships guardianships = new InMemoryGuardianships();

    @Override
    protected Guardianships guardianships() {
        return guardianships;
    }

    @Override
    protected UUID guardian() {
        return UUID.randomUUID();
    }

    @Override
    protected UUID profile(LocalDate born) {
        UUID id = UUID.randomUUID();
        guardianships.born(id, born);
        return id;
    }

    @Override
    protected void erase(UUID profile) {
        guardianships.erased(profile);
    }
}
