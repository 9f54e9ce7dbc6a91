package io.taalentio.core.attendance;

import java.util.UUID;

class InMemoryAttendanceBookTest extends AttendanceBookContract {

    private final AttendanceBook book = new InMemoryAttendanceBook();

    @Override
    protected AttendanceBook book() {
        return book;
    }

    @Override
    protected OnProject somebody() {
        return on(UUID.randomUUID());
    }

    @Override
    protected OnProject elsewhere(OnProject person) {
        return on(person.profileId());
    }

    private static OnProject on(UUID person) {
        return new OnProject(
                UUID.randomUUID(),
                UUID.randomUUID(),
                person,
                "SNGTE001001",
                "SNGTE00001F",
                "Fatou",
                "Diop",
                "EXTRA",
                null,
                true);
    }

    @Override
    protected UUID account() {
        return UUID.randomUUID();
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
