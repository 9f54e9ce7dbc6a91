package io.taalentio.api.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.attendance.AttendanceBook;
import io.taalentio.core.attendance.AttendanceBook.Kept;
import io.taalentio.core.attendance.Direction;
import io.taalentio.core.attendance.Doubt;
import io.taalentio.core.attendance.GateDevices;
import io.taalentio.core.attendance.GatePeople;
import io.taalentio.core.attendance.GateRules;
import io.taalentio.core.attendance.OnProject;
import io.taalentio.core.attendance.Scan;
import io.taalentio.core.attendance.ScanMethod;
import io.taalentio.core.attendance.ScanResult;
import io.taalentio.core.attendance.Session;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

/** What the API's examples find at the gate of the project at work. */
@Singleton
class ExampleGates {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final AttendanceBook book;
    private final GatePeople people;
    private final GateDevices devices;
    private final Clock clock;

    ExampleGates(AttendanceBook book, GatePeople people, GateDevices devices, Clock clock) {
        this.book = book;
        this.people = people;
        this.devices = devices;
        this.clock = clock;
    }

    void plant(UUID admin) {
        OnProject person = people.byId(UUID.fromString(ExampleIds.ASSIGNMENT)).orElseThrow();
        UUID scan = UUID.fromString(ExampleIds.SCAN_IN_DOUBT);
        if (book.find(scan).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            UUID gate = UUID.fromString(ExampleIds.GATE_TO_WIPE);
            devices.seen(gate, person.projectId(), "Porte sud", admin, now);
            book.add(day(ExampleIds.DAY_TO_CORRECT, person, MONDAY, admin), now);
            book.add(day(ExampleIds.DAY_TO_VOID, person, MONDAY.plusDays(1), admin), now);
            Set<Doubt> doubt = Set.of(Doubt.EXIT_BEFORE_ENTRY);
            Instant at = now.minus(Duration.ofDays(3));
            book.add(
                    new Kept(
                            new Scan(
                                    scan,
                                    at,
                                    gate,
                                    Direction.EXIT,
                                    ScanMethod.QR,
                                    Set.of(),
                                    null,
                                    admin,
                                    GateRules.STANDARD),
                            person.projectId(),
                            person.assignmentId(),
                            person.profileId(),
                            ScanResult.HELD,
                            LocalDate.ofInstant(at, ZoneOffset.UTC),
                            doubt),
                    person.code(),
                    at,
                    now);
        });
    }

    private static Session day(String id, OnProject person, LocalDate date, UUID admin) {
        Instant in = date.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC);
        return new Session(
                UUID.fromString(id),
                person.projectId(),
                person.assignmentId(),
                person.profileId(),
                date,
                1,
                in,
                in.plus(Duration.ofHours(9)),
                admin,
                admin,
                ScanMethod.QR,
                ScanMethod.QR,
                in.plus(Duration.ofHours(21)),
                Session.Status.CORRECTED,
                admin,
                "Left by the back gate",
                null,
                0);
    }
}
