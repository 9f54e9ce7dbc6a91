package io.taalentio.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final String USERS = "GET /api/v1/users";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final Refusals refusals = new Refusals(clock);
    private final InMemoryActivityLog log = new InMemoryActivityLog();
    private final WriteRefusals write = new WriteRefusals(refusals, log);
    private final Actor awa = somebody();

    @Test
    void the_first_refusal_is_written_at_once_and_a_thousand_more_in_one_line_ten_minutes_later() {
        refusals.note(awa, USERS, "forbidden");
        write.write(false);
        assertThat(log.all()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("access-refused");
            assertThat(line.actor().accountId()).isEqualTo(awa.accountId());
            assertThat(line.facts()).containsEntry("operation", USERS).containsEntry("times", 1L);
        });
        for (int i = 0; i < 1_000; i++) {
            refusals.note(awa, USERS, "forbidden");
            write.write(false);
        }
        assertThat(log.all()).hasSize(1);
        clock.advance(Duration.ofMinutes(10));
        write.write(false);
        assertThat(log.all()).hasSize(2);
        assertThat(log.all().getLast().facts()).containsEntry("times", 1_000L);
        clock.advance(Duration.ofMinutes(10));
        write.write(false);
        assertThat(log.all()).hasSize(2);
    }

    @Test
    void another_person_operation_or_reason_has_a_line_of_its_own() {
        refusals.note(awa, USERS, "forbidden");
        refusals.note(awa, USERS, "scope-missing");
        refusals.note(awa, "GET /api/v1/admin/keys", "forbidden");
        refusals.note(somebody(), USERS, "forbidden");
        write.write(false);
        assertThat(log.all()).hasSize(4);
    }

    @Test
    void however_many_try_the_lines_of_one_writing_and_what_is_kept_are_bounded_and_none_is_lost_from_the_count() {
        int many = Refusals.KINDS + 300;
        for (int i = 0; i < many; i++) {
            refusals.note(somebody(), USERS, "forbidden");
        }
        write.write(false);
        assertThat(log.all()).hasSize(Refusals.LINES + 1);
        assertThat(log.all().getLast().facts()).containsEntry("times", 300L);
        for (int i = 0; i < Refusals.KINDS / Refusals.LINES; i++) {
            write.write(false);
        }
        assertThat(log.all()).hasSize(Refusals.KINDS + 1);
    }

    @Test
    void what_is_still_gathered_is_written_when_the_house_closes() {
        refusals.note(awa, USERS, "forbidden");
        write.write(false);
        refusals.note(awa, USERS, "forbidden");
        write.write(true);
        assertThat(log.all()).hasSize(2);
    }

    private static Actor somebody() {
        return new Actor(UUID.randomUUID(), Set.of(Role.TALENT), Language.FR, "10.0.0.1", null);
    }
}
