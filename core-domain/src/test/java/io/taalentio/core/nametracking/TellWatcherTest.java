package io.taalentio.core.nametracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Role;
import io.taalentio.core.account.AccountDirectory;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.MovableClock;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.mail.InMemoryOutbox;
import io.taalentio.core.mail.OutgoingMail;
import io.taalentio.core.notification.Notification;
import io.taalentio.core.notification.Notifications;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleProfiles;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of a hit, and how. */
class TellWatcherTest {

    private final MovableClock clock = new MovableClock(SampleProfiles.NOW);
    private final InMemoryNameTracking memory = new InMemoryNameTracking();
    private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    private final List<AccountDirectory.Row> accounts = new ArrayList<>();
    private final List<Notification> told = new ArrayList<>();
    private final UUID creator = UUID.randomUUID();
    private final TellWatcher tell = new TellWatcher(
            memory.names,
            memory.hits,
            new Admins(),
            outbox,
            new Told(),
            SampleProfiles.WORLD,
            new Links(URI.create("https://taalentio.example")),
            UUID::randomUUID,
            clock);

    @BeforeEach
    void staff() {
        account(creator, "creator@example.com", "en", AccountStatus.ACTIVE);
        account(UUID.randomUUID(), "other@example.com", "fr", AccountStatus.ACTIVE);
    }

    private void account(UUID id, String email, String language, AccountStatus status) {
        accounts.add(new AccountDirectory.Row(
                id, email, "Awa", "Diop", Set.of(Role.ADMIN), status, language, Instant.EPOCH, null, false));
    }

    private UUID watched(@Nullable String email, String... registered) {
        UUID id = UUID.randomUUID();
        memory.names.add(new WatchedName(
                id,
                "Mamadou Diallo",
                true,
                "why",
                email == null ? null : new Email(email),
                true,
                creator,
                clock.instant(),
                clock.instant(),
                0));
        memory.names.saveScan(id, new WatchedNames.Scan(WatchedNames.ScanState.DONE, 1, 1, null, clock.instant()));
        for (String name : registered) {
            UUID person = UUID.randomUUID();
            String[] words = name.split(" ", -1);
            memory.hits.add(
                    UUID.randomUUID(),
                    id,
                    new NameIndex.Registered(ProfileKind.TALENT, person, words[0], words[1], true),
                    new NameMatch(NameMatch.MatchType.FUZZY, 90, List.of()),
                    clock.instant());
        }
        return id;
    }

    @Test
    void the_administrator_who_watches_gets_one_mail_and_one_notification_for_all_new_hits() {
        UUID id = watched(null, "Mamadu Jallow", "Mamadou Djalo");
        tell.tell(id);
        OutgoingMail mail = outbox.last();
        assertThat(outbox.queued()).hasSize(1);
        assertThat(mail.to().value()).isEqualTo("creator@example.com");
        assertThat(mail.language().tag()).isEqualTo("en");
        assertThat(mail.values())
                .containsEntry("watchedName", "Mamadou Diallo")
                .containsEntry("registeredName", "Mamadu Jallow")
                .containsEntry("code", "SNF0001DAK")
                .containsEntry("kind", "talent")
                .containsEntry("place", "Thiès, Senegal")
                .containsEntry("note", "why")
                .containsEntry("others", "1")
                .containsEntry("link", "https://taalentio.example/admin/names?watched=" + id);
        assertThat(told).singleElement().satisfies(notification -> {
            assertThat(notification.accountId()).isEqualTo(creator);
            assertThat(notification.data()).containsEntry("count", "2");
        });
        tell.tell(id);
        assertThat(outbox.queued()).as("told once").hasSize(1);
    }

    @Test
    void an_address_of_the_entry_is_written_to_instead() {
        tell.tell(watched("casting@example.com", "Mamadu Jallow"));
        assertThat(outbox.queued()).extracting(mail -> mail.to().value()).containsExactly("casting@example.com");
        assertThat(outbox.last().values()).doesNotContainKey("others");
        assertThat(told).hasSize(1);
    }

    @Test
    void when_who_made_the_entry_is_gone_all_administrators_are_told() {
        accounts.removeFirst();
        account(UUID.randomUUID(), "asleep@example.com", "fr", AccountStatus.SUSPENDED);
        account(UUID.randomUUID(), "third@example.com", "fr", AccountStatus.ACTIVE);
        tell.tell(watched(null, "Mamadu Jallow"));
        assertThat(outbox.queued())
                .extracting(mail -> mail.to().value())
                .containsExactlyInAnyOrder("other@example.com", "third@example.com");
        assertThat(told).hasSize(2);
    }

    @Test
    void with_nobody_to_tell_it_is_tried_again_later() {
        accounts.clear();
        UUID id = watched(null, "Mamadu Jallow");
        assertThatThrownBy(() -> tell.tell(id)).isInstanceOf(IllegalStateException.class);
        KeepHit keepHit = new KeepHit(memory.hits, activity -> {}, UUID::randomUUID, clock);
        TrackNames track = new TrackNames(
                new CheckNames(memory.index, memory.names, memory.hits, keepHit),
                new ScanPeople(memory.names, memory.index, keepHit, clock),
                tell,
                new FileNames(memory.index, memory.names),
                memory.hits,
                clock);
        track.round();
        NameHits.Filter all = new NameHits.Filter(id, null, false);
        assertThat(memory.hits.page(all, 0, 5).items())
                .extracting(NameHits.Hit::status)
                .containsExactly(HitStatus.NOTIFY_FAILED);
        staff();
        track.fileMissing();
        assertThat(outbox.queued()).as("not before its time").isEmpty();
        clock.advance(Duration.ofMinutes(16));
        track.round();
        assertThat(outbox.queued()).hasSize(1);
        assertThat(memory.hits.page(all, 0, 5).items())
                .extracting(NameHits.Hit::status)
                .containsExactly(HitStatus.NOTIFIED);
    }

    private final class Admins implements AccountDirectory {
        @Override
        public Page<Row> list(Query query) {
            return new Page<>(accounts, accounts.size(), true, 0, 100);
        }

        @Override
        public Optional<Row> find(UUID id) {
            return accounts.stream().filter(row -> row.id().equals(id)).findFirst();
        }
    }

    private final class Told implements Notifications {
        @Override
        public void add(Notification notification) {
            told.add(notification);
        }

        @Override
        public Page<Notification> page(UUID accountId, boolean unreadOnly, int page, int size) {
            return new Page<>(told, told.size(), true, page, size);
        }

        @Override
        public long unread(UUID accountId) {
            return told.size();
        }

        @Override
        public void read(UUID accountId, Set<UUID> ids, Instant at) {
            told.removeIf(one -> ids.contains(one.id()));
        }

        @Override
        public void readAll(UUID accountId, Instant at) {
            told.clear();
        }
    }
}
