package io.taalentio.core.profile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.registration.SampleProfiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the profiles of the database and of the tests must both keep, of either kind.
 *
 * @param <P> the kind of profile
 */
public abstract class ProfilesContract<P extends Profile<P>> {

    protected abstract Profiles<P> profiles();

    /** An account that exists. */
    protected abstract UUID account();

    /** A stored file. */
    protected abstract UUID file(FileKind kind);

    /** Runs work in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    /** A profile of an account, every answer given, every file in its place. */
    protected abstract P full();

    /** A profile of nobody's account that answers what must be answered. */
    protected abstract P least();

    protected abstract P another(UUID id, @Nullable UUID account);

    /** The profile with the answers of {@link #least()}. */
    protected abstract P sayingLittle(P profile, Instant at);

    private P add(P profile) {
        return inTransaction(() -> {
            profiles().add(profile);
            return profile;
        });
    }

    private void save(P profile) {
        inTransaction(() -> {
            profiles().save(profile);
            return profile;
        });
    }

    private P stored(P profile) {
        return profiles().find(profile.id()).orElseThrow();
    }

    private static UUID accountOf(Profile<?> profile) {
        return requireNonNull(profile.accountId());
    }

    @Test
    void a_profile_is_found_by_id_code_and_account_as_it_was_stored() {
        P profile = add(full());
        assertThat(profiles().find(profile.id())).contains(profile);
        assertThat(profiles().findByCode(profile.code())).contains(profile);
        assertThat(profiles().findByAccount(accountOf(profile))).contains(profile);
        assertThat(profiles().codeOf(profile.id())).contains(profile.code());
        assertThat(profiles().accountHasProfile(accountOf(profile))).isTrue();
    }

    @Test
    void nobody_is_found_where_nobody_is() {
        assertThat(profiles().find(UUID.randomUUID())).isEmpty();
        assertThat(profiles().findByAccount(UUID.randomUUID())).isEmpty();
        assertThat(profiles().codeOf(UUID.randomUUID())).isEmpty();
        assertThat(profiles().accountHasProfile(UUID.randomUUID())).isFalse();
    }

    @Test
    void a_code_of_another_kind_leads_to_nobody_here() {
        add(full());
        assertThat(profiles().findByCode(IdentificationCode.parse("SNTAA100001").orElseThrow()))
                .isEmpty();
    }

    @Test
    void a_profile_that_says_little_is_stored_as_well() {
        P profile = add(least());
        assertThat(profiles().find(profile.id())).contains(profile);
    }

    @Test
    void a_draft_becomes_one_profile_only() {
        P profile = add(full());
        P again = another(profile.id(), null);
        assertThatThrownBy(() -> add(again)).isInstanceOf(Conflict.class).hasMessageContaining("already-submitted");
    }

    @Test
    void an_account_has_one_profile_of_a_kind() {
        P profile = add(full());
        P second = another(UUID.randomUUID(), accountOf(profile));
        assertThatThrownBy(() -> add(second)).isInstanceOf(Conflict.class).hasMessageContaining("already-attached");
    }

    @Test
    void a_change_is_stored_and_counts_the_version_up() {
        P profile = add(full());
        P changed = sayingLittle(profile, SampleProfiles.NOW.plusSeconds(5))
                .standing(
                        new Standing(ProfileStatus.HIDDEN, Visibility.PUBLIC, true), SampleProfiles.NOW.plusSeconds(6));
        save(changed);
        P stored = stored(profile);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.standing()).isEqualTo(changed.standing());
        assertThat(stored.createdAt()).isEqualTo(profile.createdAt());
        assertThat(stored.updatedAt()).isEqualTo(changed.updatedAt());
        assertThat(stored.sheet()).isEqualTo(changed.sheet());
    }

    @Test
    void a_change_made_on_an_older_version_is_refused() {
        P profile = add(full());
        save(profile.standing(profile.standing().hidden(), SampleProfiles.NOW));
        assertThatThrownBy(() -> save(profile.standing(profile.standing().deactivated(), SampleProfiles.NOW)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("conflict-version");
        assertThat(stored(profile).standing().status()).isEqualTo(ProfileStatus.HIDDEN);
    }

    @Test
    void of_many_edits_at_once_none_is_lost() throws Exception {
        P profile = add(full());
        List<Future<?>> edits = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                edits.add(clients.submit(() -> Retry.onConflict(() -> {
                    P read = stored(profile);
                    save(read.standing(read.standing(), read.updatedAt().plusSeconds(1)));
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
        P stored = stored(profile);
        assertThat(stored.version()).isEqualTo(done);
        assertThat(stored.updatedAt()).isEqualTo(profile.updatedAt().plusSeconds(done));
    }
}
