package io.taalentio.persistence.nametracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.nametracking.NameChecks;
import io.taalentio.core.nametracking.NameHits;
import io.taalentio.core.nametracking.NameIndex;
import io.taalentio.core.nametracking.NameKeys;
import io.taalentio.core.nametracking.NameTrackingContract;
import io.taalentio.core.nametracking.WatchedName;
import io.taalentio.core.nametracking.WatchedNames;
import io.taalentio.core.notification.Notification;
import io.taalentio.core.notification.NotificationKind;
import io.taalentio.core.notification.Notifications;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import io.taalentio.core.talent.TalentProfiles;
import io.taalentio.persistence.profile.Stored;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresNameTrackingTest extends NameTrackingContract {

    @Inject
    WatchedNames names;

    @Inject
    NameIndex index;

    @Inject
    NameHits hits;

    @Inject
    NameChecks checks;

    @Inject
    Notifications notifications;

    @Inject
    TalentProfiles profiles;

    @Inject
    Stored stored;

    @Inject
    Sql sql;

    @Override
    protected WatchedNames names() {
        return names;
    }

    @Override
    protected NameIndex index() {
        return index;
    }

    @Override
    protected NameHits hits() {
        return hits;
    }

    @Override
    protected NameChecks checks() {
        return checks;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> act) {
        return QuarkusTransaction.requiringNew().call(act::get);
    }

    @Override
    protected UUID person(String firstName, String lastName) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> profiles.add(SampleProfiles.talent(
                        id,
                        null,
                        SampleForms.talent(firstName, lastName, "n" + id + "@example.com", "+221771234567"))));
        return id;
    }

    @Override
    protected void rename(UUID profileId, String firstName, String lastName) {
        sql.update(
                "update talent_profile set first_name = ?, last_name = ? where id = ?", firstName, lastName, profileId);
    }

    @Override
    protected void erase(UUID profileId) {
        sql.update("update talent_profile set deleted_at = now() where id = ?", profileId);
    }

    @Override
    protected UUID account() {
        return stored.account();
    }

    private WatchedName name(String fullName) {
        Instant now = Instant.now();
        return new WatchedName(UUID.randomUUID(), fullName, true, null, null, true, account(), now, now, 0);
    }

    @Test
    void a_check_that_fails_is_due_again() {
        UUID person = person("Gone", "Again");
        inTransaction(() -> {
            checks.due(ProfileKind.TALENT, person);
            return true;
        });
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                assertThat(index.takeDue(1000)).anyMatch(due -> due.profileId().equals(person));
                throw new IllegalStateException("the node dies here");
            });
        } catch (IllegalStateException died) {
            assertThat(died).hasMessageContaining("dies");
        }
        assertThat(sql.any("select from name_check where profile_id = ?", person))
                .isTrue();
    }

    /** Otherwise a registration could be checked before the name is watched, and filed after everybody was looked over. */
    @Test
    void a_name_is_added_after_the_checks_that_did_not_see_it() throws Exception {
        CountDownLatch checking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        WatchedName name = name("Zirbakul Xomipag");
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Future<?> check =
                    nodes.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        names.filedUnder(NameKeys.sought(name.name()).all());
                        checking.countDown();
                        try {
                            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }));
            assertThat(checking.await(20, TimeUnit.SECONDS)).isTrue();
            Future<?> adding =
                    nodes.submit(() -> QuarkusTransaction.requiringNew().run(() -> names.add(name)));
            boolean waited = false;
            try {
                adding.get(500, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillWaiting) {
                waited = true;
            }
            assertThat(waited).isTrue();
            goOn.countDown();
            check.get(20, TimeUnit.SECONDS);
            adding.get(20, TimeUnit.SECONDS);
        }
        assertThat(names.find(name.id())).isPresent();
    }

    @Test
    void who_was_stored_without_the_forms_becomes_due_and_names_filed_by_an_older_release_too() {
        UUID person = person("Never", "Filed");
        inTransaction(() -> index.makeMissingDue(100_000));
        assertThat(sql.any("select from name_check where profile_id = ?", person))
                .isTrue();
        WatchedName name = name("Older Release Zubakig");
        inTransaction(() -> {
            names.add(name);
            return true;
        });
        sql.update("update name_tracking set keys_version = 0, keys = '{old}' where id = ?", name.id());
        inTransaction(() -> {
            names.fileAnew();
            return true;
        });
        assertThat(inTransaction(
                        () -> names.filedUnder(NameKeys.sought(name.name()).all())))
                .extracting(WatchedName::id)
                .contains(name.id());
    }

    @Test
    void who_was_erased_without_a_word_becomes_due() {
        UUID person = person("Erased", "Quietly");
        inTransaction(() -> {
            index.file(new NameIndex.Registered(ProfileKind.TALENT, person, "Erased", "Quietly", true), Set.of("key"));
            return true;
        });
        erase(person);
        inTransaction(() -> index.makeMissingDue(100_000));
        assertThat(sql.any("select from name_check where profile_id = ?", person))
                .isTrue();
    }

    @Test
    void an_account_sees_its_own_notifications_and_marks_only_them() {
        UUID reader = account();
        UUID other = account();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Notification first = told(reader, now);
        Notification second = told(reader, now.plusSeconds(1));
        Notification others = told(other, now);
        inTransaction(() -> {
            notifications.add(first);
            notifications.add(second);
            notifications.add(others);
            return true;
        });
        assertThat(notifications.page(reader, false, 0, 10).items()).containsExactly(second, first);
        assertThat(notifications.unread(reader)).isEqualTo(2);
        notifications.read(reader, Set.of(first.id(), others.id()), now);
        assertThat(notifications.page(reader, true, 0, 10).items()).containsExactly(second);
        assertThat(notifications.unread(other)).isOne();
        notifications.readAll(reader, now);
        assertThat(notifications.unread(reader)).isZero();
        assertThat(notifications.unread(other)).isOne();
    }

    private static Notification told(UUID account, Instant at) {
        return new Notification(
                UUID.randomUUID(),
                account,
                NotificationKind.NAME_DETECTED,
                "/admin/names",
                Map.of("watchedName", "Awa Diop"),
                at,
                null);
    }
}
