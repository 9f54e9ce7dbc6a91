package io.taalentio.core.cinema;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.file.FileKind;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Retry;
import io.taalentio.core.profile.Standing;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the profiles of the database and of the tests must both keep. */
public abstract class CinemaProfilesContract {

    protected abstract CinemaProfiles profiles();

    /** An account that exists. */
    protected abstract UUID account();

    /** A stored file. */
    protected abstract UUID file(FileKind kind);

    /** Runs work in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    private CinemaProfile add(CinemaProfile profile) {
        return inTransaction(() -> {
            profiles().add(profile);
            return profile;
        });
    }

    private void save(CinemaProfile profile) {
        inTransaction(() -> {
            profiles().save(profile);
            return profile;
        });
    }

    private CinemaProfile full() {
        CinemaProfile profile = SampleProfiles.cinema(UUID.randomUUID(), account(), SampleForms.cinema());
        CinemaSheet sheet = profile.sheet()
                .withFiles(
                        file(FileKind.PHOTO),
                        file(FileKind.ID),
                        List.of(file(FileKind.GALLERY), file(FileKind.GALLERY)));
        return profile.saying(sheet, SampleProfiles.NOW.atZone(ZoneOffset.UTC).toLocalDate(), SampleProfiles.NOW);
    }

    @Test
    void a_profile_is_found_by_id_code_and_account_as_it_was_stored() {
        CinemaProfile profile = add(full());
        assertThat(profiles().find(profile.id())).contains(profile);
        assertThat(profiles().findByCode(profile.code())).contains(profile);
        assertThat(profiles().findByAccount(requireNonNull(profile.accountId())))
                .contains(profile);
        assertThat(profiles().codeOf(profile.id())).contains(profile.code());
        assertThat(profiles().accountHasProfile(requireNonNull(profile.accountId())))
                .isTrue();
    }

    @Test
    void nobody_is_found_where_nobody_is() {
        assertThat(profiles().find(UUID.randomUUID())).isEmpty();
        assertThat(profiles().findByAccount(UUID.randomUUID())).isEmpty();
        assertThat(profiles().codeOf(UUID.randomUUID())).isEmpty();
        assertThat(profiles().accountHasProfile(UUID.randomUUID())).isFalse();
    }

    @Test
    void a_profile_that_says_little_is_stored_as_well() {
        CinemaProfile profile = add(least());
        assertThat(profiles().find(profile.id())).contains(profile);
    }

    @Test
    void a_draft_becomes_one_profile_only() {
        CinemaProfile profile = add(full());
        CinemaProfile again = SampleProfiles.cinema(profile.id(), null, SampleForms.cinema());
        assertThatThrownBy(() -> add(again)).isInstanceOf(Conflict.class).hasMessageContaining("already-submitted");
    }

    @Test
    void an_account_has_one_profile_of_a_kind() {
        CinemaProfile profile = add(full());
        CinemaProfile second = SampleProfiles.cinema(UUID.randomUUID(), profile.accountId(), SampleForms.cinema());
        assertThatThrownBy(() -> add(second)).isInstanceOf(Conflict.class).hasMessageContaining("already-attached");
    }

    @Test
    void a_change_is_stored_and_counts_the_version_up() {
        CinemaProfile profile = add(full());
        CinemaProfile changed = profile.saying(
                        least().sheet(), LocalDate.of(2026, 11, 20), SampleProfiles.NOW.plusSeconds(5))
                .standing(
                        new Standing(ProfileStatus.HIDDEN, Visibility.PUBLIC, true),
                        true,
                        SampleProfiles.NOW.plusSeconds(6));
        save(changed);
        CinemaProfile stored = profiles().find(profile.id()).orElseThrow();
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.sheet()).isEqualTo(changed.sheet());
        assertThat(stored.standing()).isEqualTo(changed.standing());
        assertThat(stored.updatedAt()).isEqualTo(changed.updatedAt());
        assertThat(stored.createdAt()).isEqualTo(profile.createdAt());
    }

    @Test
    void a_change_made_on_an_older_version_is_refused() {
        CinemaProfile profile = add(full());
        save(profile.standing(profile.standing().hidden(), false, SampleProfiles.NOW));
        assertThatThrownBy(() -> save(profile.standing(profile.standing().deactivated(), false, SampleProfiles.NOW)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("conflict-version");
        assertThat(profiles().find(profile.id()).orElseThrow().standing().status())
                .isEqualTo(ProfileStatus.HIDDEN);
    }

    @Test
    void of_many_edits_at_once_none_is_lost() throws Exception {
        CinemaProfile profile = add(full());
        List<Future<?>> edits = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                edits.add(clients.submit(() -> Retry.onConflict(() -> {
                    CinemaProfile read = profiles().find(profile.id()).orElseThrow();
                    save(read.standing(read.standing(), false, read.updatedAt().plusSeconds(1)));
                })));
            }
        }
        int done = 0;
        for (Future<?> edit : edits) {
            try {
                edit.get();
                done++;
            } catch (ExecutionException refused) {
                assertThat(refused).cause().isInstanceOf(Conflict.class);
            }
        }
        CinemaProfile stored = profiles().find(profile.id()).orElseThrow();
        assertThat(stored.version()).isEqualTo(done);
        assertThat(stored.updatedAt()).isEqualTo(profile.updatedAt().plusSeconds(done));
    }

    private CinemaProfile least() {
        return SampleProfiles.cinema(
                UUID.randomUUID(), null, SampleForms.leastCinema("least@example.com", "0600000009"));
    }
}
