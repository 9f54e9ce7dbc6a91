package io.taalentio.persistence.attendance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.attendance.AttendanceBook;
import io.taalentio.core.attendance.AttendanceBookContract;
import io.taalentio.core.attendance.OnProject;
import jakarta.inject.Inject;
import java.util.UUID;

@QuarkusTest
class PostgresAttendanceBookTest extends AttendanceBookContract {

    @Inject
    AttendanceBook book;

    @Inject
    Sets sets;

    @Override
    protected AttendanceBook book() {
        return book;
    }

    @Override
    protected OnProject somebody() {
        return sets.assign(sets.project(), sets.person());
    }

    @Override
    protected OnProject elsewhere(OnProject person) {
        return sets.assign(sets.project(), person.profileId());
    }

    @Override
    protected UUID account() {
        return sets.account();
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
