package io.taalentio.core.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom somebody meets in folders. */
class KeepFoldersTest {

    private static Set<ProfileKind> asking(Role... roles) {
        return KeepFolders.kinds(new Actor(UUID.randomUUID(), Set.of(roles), Language.FR, "test", null));
    }

    private static Set<ProfileKind> making(Role... roles) {
        return KeepFolders.kinds(Account.pending(
                UUID.randomUUID(),
                new Email("maker@example.com"),
                "Inès",
                "Idrissi",
                Language.FR,
                Set.of(roles),
                Instant.EPOCH));
    }

    @Test
    void are_those_one_s_own_role_lists_and_what_agents_list_is_for_their_gates() {
        assertThat(asking(Role.PRODUCER)).containsExactlyInAnyOrder(ProfileKind.TALENT, ProfileKind.CINEMA);
        assertThat(asking(Role.PRODUCER, Role.PRESENCE))
                .containsExactlyInAnyOrder(ProfileKind.TALENT, ProfileKind.CINEMA);
        assertThat(asking(Role.MANAGER)).containsExactly(ProfileKind.TALENT);
        assertThat(asking(Role.MANAGER, Role.PRESENCE)).containsExactly(ProfileKind.TALENT);
        assertThat(making(Role.MANAGER, Role.PRESENCE)).containsExactly(ProfileKind.TALENT);
        assertThat(making(Role.RECRUITER, Role.PRESENCE))
                .containsExactlyInAnyOrder(ProfileKind.TALENT, ProfileKind.CINEMA);
    }
}
