package io.taalentio.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.file.FileKind;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.registration.SampleProfiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
public abstract class ProfilesContract<P> {

    /** What profiles of both kinds say of themselves. */
    public record Facts(int version, Standing standing, Instant createdAt, Instant updatedAt) {}

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

    protected abstract P standing(P profile, Standing standing, Instant at);

    /** The profile with the answers of {@link #least()}. */
    protected abstract P sayingLittle(P profile, Instant at);

    protected abstract UUID id(P profile);

    /** The account a full profile belongs to. */
    protected abstract UUID account(P profile);

    protected abstract Facts facts(P profile);

    protected abstract Object sheet(P profile);

    protected abstract void store(P profile);

    protected abstract void storeChanged(P profile);

    protected abstract Optional<P> find(UUID id);

    protected abstract Optional<P> byCode(P profile);

    protected abstract Optional<P> byAccount(UUID account);

    protected abstract boolean accountHasProfile(UUID account);

    /** Whether the profile's code is found by its id. */
    protected abstract boolean codeIsKept(P profile);

    protected abstract boolean hasCode(UUID id);

    private P add(P profile) {
        return inTransaction(() -> {
            store(profile);
            return profile;
        });
    }

    private void save(P profile) {
        inTransaction(() -> {
            storeChanged(profile);
            return profile;
        });
    }

    @Test
    void a_profile_is_found_by_id_code_and_account_as_it_was_stored() {
        P profile = add(full());
        assertThat(find(id(profile))).contains(profile);
        assertThat(byCode(profile)).contains(profile);
        assertThat(byAccount(account(profile))).contains(profile);
        assertThat(codeIsKept(profile)).isTrue();
        assertThat(accountHasProfile(account(profile))).isTrue();
    }

    @Test
    void nobody_is_found_where_nobody_is() {
        assertThat(find(UUID.randomUUID())).isEmpty();
        assertThat(byAccount(UUID.randomUUID())).isEmpty();
        assertThat(hasCode(UUID.randomUUID())).isFalse();
        assertThat(accountHasProfile(UUID.randomUUID())).isFalse();
    }

    @Test
    void a_profile_that_says_little_is_stored_as_well() {
        P profile = add(least());
        assertThat(find(id(profile))).contains(profile);
    }

    @Test
    void a_draft_becomes_one_profile_only() {
        P profile = add(full());
        P again = another(id(profile), null);
        assertThatThrownBy(() -> add(again)).isInstanceOf(Conflict.class).hasMessageContaining("already-submitted");
    }

    @Test
    void an_account_has_one_profile_of_a_kind() {
        P profile = add(full());
        P second = another(UUID.randomUUID(), account(profile));
        assertThatThrownBy(() -> add(second)).isInstanceOf(Conflict.class).hasMessageContaining("already-attached");
    }

    @Test
    void a_change_is_stored_and_counts_the_version_up() {
        P profile = add(full());
        P changed = standing(
                sayingLittle(profile, SampleProfiles.NOW.plusSeconds(5)),
                new Standing(ProfileStatus.HIDDEN, Visibility.PUBLIC, true),
                SampleProfiles.NOW.plusSeconds(6));
        save(changed);
        P stored = find(id(profile)).orElseThrow();
        assertThat(facts(stored))
                .isEqualTo(new Facts(
                        1,
                        facts(changed).standing(),
                        facts(profile).createdAt(),
                        facts(changed).updatedAt()));
        assertThat(sheet(stored)).isEqualTo(sheet(changed));
    }

    @Test
    void a_change_made_on_an_older_version_is_refused() {
        P profile = add(full());
        save(standing(profile, facts(profile).standing().hidden(), SampleProfiles.NOW));
        assertThatThrownBy(
                        () -> save(standing(profile, facts(profile).standing().deactivated(), SampleProfiles.NOW)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("conflict-version");
        assertThat(facts(find(id(profile)).orElseThrow()).standing().status()).isEqualTo(ProfileStatus.HIDDEN);
    }

    @Test
    void of_many_edits_at_once_none_is_lost() throws Exception {
        P profile = add(full());
        List<Future<?>> edits = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                edits.add(clients.submit(() -> Retry.onConflict(() -> {
                    P read = find(id(profile)).orElseThrow();
                    Facts known = facts(read);
                    save(standing(read, known.standing(), known.updatedAt().plusSeconds(1)));
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
        P stored = find(id(profile)).orElseThrow();
        assertThat(facts(stored).version()).isEqualTo(done);
        assertThat(facts(stored).updatedAt())
                .isEqualTo(facts(profile).updatedAt().plusSeconds(done));
    }
}
