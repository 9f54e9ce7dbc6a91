package io.taalentio.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Duplicates.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecideDuplicateTest {

    private static final UUID FLAG = UUID.fromString("00000000-0000-7000-8000-00000000000f");

    private Standing standing = Standing.OPEN;
    private final List<Activity> recorded = new ArrayList<>();
    private final DecideDuplicate decide =
            new DecideDuplicate(new OneFlag(), recorded::add, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void a_flag_is_settled_once_and_written_down() {
        decide.decide(FLAG, Standing.SAME_PERSON, staff(Role.RECRUITER));
        assertThat(standing).isEqualTo(Standing.SAME_PERSON);
        assertThat(recorded).singleElement().satisfies(activity -> {
            assertThat(activity.action()).isEqualTo("duplicate-decided");
            assertThat(activity.facts())
                    .containsEntry("decision", "SAME_PERSON")
                    .containsEntry("other", "SNF0001DAK");
        });
    }

    @Test
    void settling_it_alike_again_changes_nothing_and_otherwise_is_refused() {
        decide.decide(FLAG, Standing.DIFFERENT, staff(Role.ADMIN));
        decide.decide(FLAG, Standing.DIFFERENT, staff(Role.ADMIN));
        assertThat(recorded).hasSize(1);
        assertThatThrownBy(() -> decide.decide(FLAG, Standing.SAME_PERSON, staff(Role.ADMIN)))
                .isInstanceOf(Conflict.class);
        assertThat(standing).isEqualTo(Standing.DIFFERENT);
    }

    @Test
    void only_casting_staff_settle_flags() {
        assertThatThrownBy(() -> decide.decide(FLAG, Standing.DIFFERENT, staff(Role.PRODUCER)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> decide.decide(UUID.randomUUID(), Standing.DIFFERENT, staff(Role.ADMIN)))
                .isInstanceOf(NotFound.class);
    }

    private static Actor staff(Role role) {
        return new Actor(
                UUID.fromString("00000000-0000-7000-8000-00000000000b"), Set.of(role), Language.FR, "127.0.0.1", null);
    }

    private final class OneFlag implements Duplicates {

        @Override
        public Page<Flag> page(@Nullable Standing wanted, int page, int size) {
            return new Page<>(find(FLAG).stream().toList(), 1, true, page, size);
        }

        @Override
        public Optional<Flag> find(UUID id) {
            return id.equals(FLAG)
                    ? Optional.of(new Flag(
                            FLAG,
                            ProfileKind.TALENT,
                            new Person(UUID.randomUUID(), "SNF0002DAK", "Awa Diop"),
                            new Person(UUID.randomUUID(), "SNF0001DAK", "Awa Diop"),
                            List.of("PHONE"),
                            standing,
                            Instant.EPOCH))
                    : Optional.empty();
        }

        @Override
        public boolean settle(UUID id, Standing decision, UUID reviewer, Instant at) {
            boolean open = standing == Standing.OPEN;
            if (open) {
                standing = decision;
            }
            return open;
        }
    }
}
