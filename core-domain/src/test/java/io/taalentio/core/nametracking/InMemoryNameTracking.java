package io.taalentio.core.nametracking;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Watched names, people and hits for tests. */
public final class InMemoryNameTracking {

    private record Filed(NameIndex.Registered person, Set<String> keys) {}

    private record Noticed(NameHits.Hit hit, @Nullable Instant next) {}

    public final Names names = new Names();
    public final Index index = new Index();
    public final Found hits = new Found();

    private final Map<UUID, WatchedName> watched = new LinkedHashMap<>();
    private final Map<UUID, WatchedNames.Scan> scans = new LinkedHashMap<>();
    private final Map<UUID, NameIndex.Registered> people = new LinkedHashMap<>();
    private final Map<UUID, Filed> filed = new LinkedHashMap<>();
    private final Set<UUID> due = new LinkedHashSet<>();
    private final Map<UUID, Noticed> noticed = new LinkedHashMap<>();

    public void person(UUID id, String firstName, String lastName, boolean present) {
        people.put(id, new NameIndex.Registered(ProfileKind.TALENT, id, firstName, lastName, present));
    }

    private static <T> Page<T> page(List<T> all, int page, int size) {
        return new Page<>(all.stream().skip((long) page * size).limit(size).toList(), all.size(), true, page, size);
    }

    /** The names. */
    public final class Names implements WatchedNames {

        private final Scan first = new Scan(ScanState.WAITING, 0, 0, null, null);

        @Override
        public void add(WatchedName name) {
            String words = name.name().normalized();
            if (watched.values().stream()
                    .anyMatch(other -> other.name().normalized().equals(words))) {
                throw new Conflict("already-watched");
            }
            watched.put(name.id(), name);
            scans.put(name.id(), first);
        }

        @Override
        public void save(WatchedName name) {
            if (find(name.id()).orElseThrow().version() != name.version()) {
                throw new Conflict("conflict-version");
            }
            watched.put(
                    name.id(),
                    new WatchedName(
                            name.id(),
                            name.fullName(),
                            name.fuzzy(),
                            name.description(),
                            name.notificationEmail(),
                            name.active(),
                            name.createdBy(),
                            name.createdAt(),
                            name.updatedAt(),
                            name.version() + 1));
        }

        @Override
        public boolean remove(UUID id) {
            noticed.values().removeIf(n -> n.hit().watchedId().equals(id));
            return watched.remove(id) != null;
        }

        @Override
        public Optional<WatchedName> find(UUID id) {
            return Optional.ofNullable(watched.get(id));
        }

        @Override
        public Optional<Overview> overview(UUID id) {
            return find(id).map(this::overview);
        }

        private Overview overview(WatchedName name) {
            Map<Boolean, List<HitStatus>> own = noticed.values().stream()
                    .map(Noticed::hit)
                    .filter(hit -> hit.watchedId().equals(name.id()))
                    .map(NameHits.Hit::status)
                    .collect(Collectors.partitioningBy(HitStatus::reviewed));
            List<HitStatus> reviewed = own.getOrDefault(true, List.of());
            return new Overview(
                    name,
                    scan(name.id()),
                    own.getOrDefault(false, List.of()).size(),
                    Collections.frequency(reviewed, HitStatus.CONFIRMED),
                    Collections.frequency(reviewed, HitStatus.FALSE_POSITIVE));
        }

        private Scan scan(UUID id) {
            return Objects.requireNonNull(scans.get(id));
        }

        @Override
        public Page<Overview> page(@Nullable String text, @Nullable Boolean active, int page, int size) {
            List<Overview> all = watched.values().stream()
                    .filter(name -> text == null || name.fullName().contains(text))
                    .filter(name -> active == null || name.active() == active)
                    .sorted(Comparator.comparing(WatchedName::createdAt).reversed())
                    .map(this::overview)
                    .toList();
            return InMemoryNameTracking.page(all, page, size);
        }

        @Override
        public List<WatchedName> filedUnder(Set<String> keys) {
            return watched.values().stream()
                    .filter(WatchedName::active)
                    .filter(name ->
                            !Collections.disjoint(NameKeys.sought(name.name()).all(), keys))
                    .toList();
        }

        @Override
        public void fileAnew() {
            // keys are made when they are asked for
        }

        @Override
        public void askScan(@Nullable UUID id, Instant now) {
            watched.values().stream()
                    .filter(name -> name.active() && (id == null || name.id().equals(id)))
                    .forEach(name -> scans.put(name.id(), first));
        }

        @Override
        public Optional<Scanned> claimScan() {
            return watched.values().stream()
                    .filter(name -> name.active() && scan(name.id()).state() != ScanState.DONE)
                    .findFirst()
                    .map(name -> new Scanned(name, scan(name.id())));
        }

        @Override
        public void saveScan(UUID id, Scan scan) {
            scans.put(id, scan);
        }

        @Override
        public Progress progress() {
            List<Scan> all = watched.values().stream()
                    .filter(WatchedName::active)
                    .map(name -> scan(name.id()))
                    .toList();
            return new Progress(
                    all.size(),
                    all.stream().filter(scan -> scan.state() == ScanState.DONE).count(),
                    all.stream().mapToLong(Scan::candidates).sum(),
                    all.stream().mapToLong(Scan::checked).sum(),
                    due.size());
        }
    }

    /** The people. */
    public final class Index implements NameIndex, NameChecks {

        @Override
        public void due(ProfileKind kind, UUID profileId) {
            due.add(profileId);
        }

        @Override
        public List<Registered> takeDue(int max) {
            List<UUID> taken = due.stream().limit(max).toList();
            taken.forEach(due::remove);
            return taken.stream()
                    .map(id -> Objects.requireNonNull(people.get(id)))
                    .toList();
        }

        @Override
        public void file(Registered person, Set<String> keys) {
            filed.put(person.profileId(), new Filed(person, keys));
        }

        @Override
        public int makeMissingDue(int max) {
            List<UUID> missing = people.keySet().stream()
                    .filter(id -> !filed.containsKey(id) && !due.contains(id))
                    .limit(max)
                    .toList();
            due.addAll(missing);
            return missing.size();
        }

        @Override
        public long count(NameKeys.Sought sought) {
            return filed.values().stream()
                    .filter(one -> sought.mayBe(one.keys()))
                    .count();
        }

        @Override
        public List<Registered> filedUnder(NameKeys.Sought sought, @Nullable UUID after, int max) {
            return filed.values().stream()
                    .filter(one -> sought.mayBe(one.keys()))
                    .map(Filed::person)
                    .sorted(Comparator.comparing(person -> person.profileId().toString()))
                    .filter(person ->
                            after == null || person.profileId().toString().compareTo(after.toString()) > 0)
                    .limit(max)
                    .toList();
        }
    }

    /** The hits. */
    public final class Found implements NameHits {

        @Override
        public boolean add(UUID id, UUID watchedId, NameIndex.Registered person, NameMatch match, Instant now) {
            Optional<Hit> known = noticed.values().stream()
                    .map(Noticed::hit)
                    .filter(hit ->
                            hit.watchedId().equals(watchedId) && hit.profileId().equals(person.profileId()))
                    .findFirst();
            if (known.isPresent() && known.get().status().reviewed()) {
                return false;
            }
            UUID kept = known.map(Hit::id).orElse(id);
            put(
                    new Hit(
                            kept,
                            watchedId,
                            Objects.requireNonNull(watched.get(watchedId)).fullName(),
                            person.kind(),
                            person.profileId(),
                            "SNF0001DAK",
                            person.fullName(),
                            "SN",
                            null,
                            "Thiès",
                            match,
                            known.map(Hit::status).orElse(HitStatus.NEW),
                            now,
                            null,
                            null,
                            null,
                            null),
                    null);
            return known.isEmpty();
        }

        private void put(Hit hit, @Nullable Instant next) {
            noticed.put(hit.id(), new Noticed(hit, next));
        }

        @Override
        public void forget(UUID profileId) {
            noticed.values().removeIf(n -> n.hit().profileId().equals(profileId));
        }

        @Override
        public void dropStale(UUID profileId, Set<UUID> stillFitting) {
            noticed.values()
                    .removeIf(n -> n.hit().profileId().equals(profileId)
                            && !n.hit().status().reviewed()
                            && !stillFitting.contains(n.hit().watchedId()));
        }

        @Override
        public Page<Hit> page(Filter filter, int page, int size) {
            Predicate<Hit> wanted =
                    hit -> (filter.watchedId() == null || hit.watchedId().equals(filter.watchedId()))
                            && (filter.status() == null
                                    ? !filter.open() || !hit.status().reviewed()
                                    : hit.status() == filter.status());
            return InMemoryNameTracking.page(
                    noticed.values().stream().map(Noticed::hit).filter(wanted).toList(), page, size);
        }

        @Override
        public Optional<Hit> find(UUID id) {
            return Optional.ofNullable(noticed.get(id)).map(Noticed::hit);
        }

        @Override
        public boolean settle(UUID id, HitStatus decision, @Nullable String note, UUID reviewer, Instant at) {
            Hit hit = find(id).orElseThrow();
            if (hit.status().reviewed()) {
                return false;
            }
            put(with(hit, decision, hit.notifiedAt(), reviewer, at, note), null);
            return true;
        }

        private Hit with(
                Hit hit,
                HitStatus status,
                @Nullable Instant notifiedAt,
                @Nullable UUID reviewer,
                @Nullable Instant reviewedAt,
                @Nullable String note) {
            return new Hit(
                    hit.id(),
                    hit.watchedId(),
                    hit.watchedName(),
                    hit.kind(),
                    hit.profileId(),
                    hit.code(),
                    hit.registeredName(),
                    hit.country(),
                    hit.city(),
                    hit.otherCity(),
                    hit.match(),
                    status,
                    hit.foundAt(),
                    notifiedAt,
                    reviewer,
                    reviewedAt,
                    note);
        }

        private boolean news(Noticed one, Instant now) {
            Instant next = one.next();
            HitStatus status = one.hit().status();
            return (status == HitStatus.NEW || status == HitStatus.NOTIFY_FAILED)
                    && (next == null || !next.isAfter(now));
        }

        @Override
        public List<UUID> entriesWithNews(Instant now) {
            return noticed.values().stream()
                    .filter(one -> news(one, now))
                    .map(one -> one.hit().watchedId())
                    .distinct()
                    .filter(id -> Objects.requireNonNull(watched.get(id)).active()
                            && names.scan(id).state() == WatchedNames.ScanState.DONE)
                    .toList();
        }

        @Override
        public List<Hit> news(UUID watchedId, Instant now) {
            return noticed.values().stream()
                    .filter(one -> one.hit().watchedId().equals(watchedId) && news(one, now))
                    .map(Noticed::hit)
                    .sorted(Comparator.comparingInt((Hit hit) -> -hit.match().score()))
                    .toList();
        }

        @Override
        public void notified(Set<UUID> ids, Instant at) {
            ids.forEach(id -> put(with(find(id).orElseThrow(), HitStatus.NOTIFIED, at, null, null, null), null));
        }

        @Override
        public void notNotified(UUID watchedId, Instant nextTry) {
            List.copyOf(noticed.values()).stream()
                    .filter(one -> one.hit().watchedId().equals(watchedId) && news(one, Instant.MAX))
                    .forEach(one -> put(with(one.hit(), HitStatus.NOTIFY_FAILED, null, null, null, null), nextTry));
        }
    }
}
