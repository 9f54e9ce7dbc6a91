package io.taalentio.core.production;

import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.InMemoryAccounts;
import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.StoredSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Companies, projects and who is on them, kept in memory. Holds to the same contract as the database does. */
public final class InMemoryOffice {

    private final Map<UUID, Production> productions = new LinkedHashMap<>();
    private final Map<UUID, Project> projects = new LinkedHashMap<>();
    private final List<Map.Entry<UUID, Projects.Step>> steps = new ArrayList<>();
    private final Map<UUID, Assignment> assignments = new LinkedHashMap<>();

    final InMemoryAccounts people = new InMemoryAccounts();
    final ProductionMembers members = new InMemoryProductionMembers(people);
    final ProjectAgents agents = new InMemoryProjectAgents(people);
    final Productions companies = new Companies();
    final Projects films = new Films();
    final Assignments cast = new Cast();
    public final InMemoryAssignmentDirectory directory = new InMemoryAssignmentDirectory(this);

    public ProductionAccess access(StoredSettings settings) {
        return new ProductionAccess(companies, members, films, agents, new HouseSettings(settings));
    }

    /** Somebody with an account in that role. */
    UUID account(String firstName, String lastName, Role role) {
        UUID id = UUID.randomUUID();
        people.addIfAbsent(Account.pending(
                id, new Email(id + "@example.com"), firstName, lastName, Language.FR, Set.of(role), Instant.EPOCH));
        return id;
    }

    private List<Project> of(UUID production) {
        return projects.values().stream()
                .filter(p -> production.equals(p.productionId()))
                .sorted(Comparator.comparing(Project::createdAt).thenComparing(Project::id))
                .toList();
    }

    boolean belongs(Project p, OwnProjects own) {
        UUID company = p.productionId();
        boolean theirs = company == null
                ? p.createdBy().equals(own.account())
                : members.roleOf(company, own.account()).isPresent();
        return theirs || (own.asAgent() && agents.names(p.id(), own.account()));
    }

    Stream<Project> seen(OwnProjects own) {
        return projects.values().stream().filter(p -> belongs(p, own));
    }

    Stream<Assignment> assigned() {
        return assignments.values().stream();
    }

    List<Assignment> on(UUID project) {
        return assignments.values().stream()
                .filter(a -> a.projectId().equals(project))
                .sorted(Comparator.comparing(a -> a.code().value()))
                .toList();
    }

    static String folded(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    static boolean contains(String name, @Nullable String text) {
        return text == null || text.isBlank() || folded(name).contains(folded(text.strip()));
    }

    static <T> Page<T> cut(List<T> all, int page, int size) {
        return new Page<>(all.stream().skip((long) page * size).limit(size).toList(), all.size(), true, page, size);
    }

    private static <T> T unchanged(@Nullable T stored, Predicate<T> sameVersion) {
        if (stored == null || !sameVersion.test(stored)) {
            throw new Conflict("conflict-version");
        }
        return stored;
    }

    private final class Companies implements Productions {

        private void refuseTakenName(Production production) {
            if (productions.values().stream()
                    .anyMatch(p -> !p.id().equals(production.id())
                            && p.name()
                                    .toLowerCase(Locale.ROOT)
                                    .equals(production.name().toLowerCase(Locale.ROOT)))) {
                throw new Conflict("production-exists");
            }
        }

        @Override
        public void add(Production production) {
            refuseTakenName(production);
            productions.put(production.id(), production);
        }

        @Override
        public void save(Production p) {
            Production before = unchanged(productions.get(p.id()), stored -> stored.version() == p.version());
            refuseTakenName(p);
            if (!before.initials().equals(p.initials()) && codesIssued(p.id())) {
                throw new Conflict("codes-issued");
            }
            productions.put(
                    p.id(),
                    new Production(
                            p.id(),
                            p.name(),
                            p.initials(),
                            p.logo(),
                            p.about(),
                            p.verifiedAt(),
                            p.active(),
                            p.createdBy(),
                            p.createdAt(),
                            p.updatedAt(),
                            p.version() + 1));
        }

        @Override
        public Optional<Production> find(UUID id) {
            return Optional.ofNullable(productions.get(id));
        }

        @Override
        public Optional<Production> lock(UUID id) {
            return find(id);
        }

        @Override
        public boolean codesIssued(UUID id) {
            return of(id).stream().anyMatch(p -> !on(p.id()).isEmpty());
        }

        @Override
        public long openProjects(UUID id) {
            return of(id).stream().filter(Project::open).count();
        }

        @Override
        public Page<Productions.Overview> page(Productions.Filter filter, int page, int size) {
            return cut(
                    productions.values().stream()
                            .filter(p -> contains(p.name(), filter.text()))
                            .filter(p -> filter.active() == null || filter.active() == p.active())
                            .filter(p -> filter.verified() == null || filter.verified() == (p.verifiedAt() != null))
                            .filter(p -> filter.member() == null
                                    || members.roleOf(p.id(), filter.member()).isPresent())
                            .sorted(Comparator.comparing(
                                            (Production p) -> p.name().toLowerCase(Locale.ROOT))
                                    .thenComparing(Production::id))
                            .map(p -> seen(p, filter.reader()))
                            .toList(),
                    page,
                    size);
        }

        @Override
        public Optional<Productions.Overview> overview(UUID id, @Nullable UUID reader) {
            return find(id).map(p -> seen(p, reader));
        }

        private Productions.Overview seen(Production p, @Nullable UUID reader) {
            return new Productions.Overview(
                    p,
                    of(p.id()).size(),
                    openProjects(p.id()),
                    codesIssued(p.id()),
                    members.roleOf(p.id(), reader).orElse(null));
        }
    }

    private final class Films implements Projects {

        @Override
        public void add(Project project) {
            projects.put(project.id(), project);
        }

        @Override
        public void save(Project p) {
            Project before = unchanged(projects.get(p.id()), stored -> stored.version() == p.version());
            if (!before.prefix().equals(p.prefix()) && codesIssued(p.id())) {
                throw new Conflict("codes-issued");
            }
            projects.put(
                    p.id(),
                    new Project(
                            p.id(),
                            p.prefix(),
                            p.name(),
                            p.productionType(),
                            p.productionId(),
                            p.originCountry(),
                            p.shootingLocations(),
                            p.startDate(),
                            p.endDate(),
                            p.status(),
                            p.timeZone(),
                            p.dayCutover(),
                            p.active(),
                            p.createdBy(),
                            p.createdAt(),
                            p.updatedAt(),
                            p.version() + 1));
        }

        @Override
        public Optional<Project> find(UUID id) {
            return Optional.ofNullable(projects.get(id));
        }

        @Override
        public Optional<Project> lock(UUID id) {
            return find(id);
        }

        @Override
        public List<Project> lockAllOf(UUID productionId) {
            return of(productionId);
        }

        @Override
        public boolean remove(UUID id) {
            return on(id).isEmpty() && projects.remove(id) != null;
        }

        @Override
        public boolean codesIssued(UUID id) {
            return !on(id).isEmpty();
        }

        @Override
        public void stepped(
                UUID id,
                UUID projectId,
                ProjectStatus from,
                ProjectStatus to,
                @Nullable String reason,
                @Nullable UUID by,
                Instant at) {
            steps.add(Map.entry(projectId, new Step(from, to, reason, null, at)));
        }

        @Override
        public List<Step> steps(UUID projectId) {
            return steps.stream()
                    .filter(step -> step.getKey().equals(projectId))
                    .map(Map.Entry::getValue)
                    .sorted(Comparator.comparing(Step::at).reversed())
                    .toList();
        }

        @Override
        public Page<Projects.Overview> page(Projects.Filter filter, int page, int size) {
            return cut(
                    projects.values().stream()
                            .filter(p -> contains(p.name(), filter.text())
                                    || p.prefix()
                                            .value()
                                            .startsWith(String.valueOf(filter.text())
                                                    .strip()
                                                    .toUpperCase(Locale.ROOT)))
                            .filter(p -> filter.statuses().isEmpty()
                                    || filter.statuses().contains(p.status()))
                            .filter(p -> filter.production() == null
                                    || filter.production().equals(p.productionId()))
                            .filter(p -> filter.active() == null || filter.active() == p.active())
                            .filter(p -> within(p, filter))
                            .filter(p -> filter.of() == null || belongs(p, filter.of()))
                            .sorted(Comparator.comparing(
                                            Project::startDate,
                                            Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                                    .thenComparing(Project::createdAt, Comparator.reverseOrder())
                                    .thenComparing(Project::id))
                            .map(this::seen)
                            .toList(),
                    page,
                    size);
        }

        private boolean within(Project p, Projects.Filter filter) {
            LocalDate start = p.startDate() == null ? p.endDate() : p.startDate();
            LocalDate end = p.endDate() == null ? p.startDate() : p.endDate();
            LocalDate from = filter.from();
            LocalDate to = filter.to();
            return (from == null || (end != null && !end.isBefore(from)))
                    && (to == null || (start != null && !start.isAfter(to)));
        }

        @Override
        public Optional<Projects.Overview> overview(UUID id) {
            return find(id).map(this::seen);
        }

        private Projects.Overview seen(Project p) {
            Optional<Production> company =
                    Optional.ofNullable(p.productionId()).map(id -> Objects.requireNonNull(productions.get(id)));
            List<Assignment> people = on(p.id());
            return new Projects.Overview(
                    p,
                    company.map(Production::name).orElse(null),
                    company.map(Production::logo).orElse(null),
                    people.stream().filter(InMemoryOffice::stands).count(),
                    people.stream()
                            .filter(a -> a.status() == AssignmentStatus.CONFIRMED
                                    || (a.status() == AssignmentStatus.COMPLETED && a.respondedAt() != null))
                            .count());
        }
    }

    static boolean stands(Assignment a) {
        return a.status().open() || a.status() == AssignmentStatus.COMPLETED;
    }

    private final class Cast implements Assignments {

        @Override
        public void add(Assignment assignment) {
            if (!onProject(assignment.projectId(), Set.of(assignment.cinemaProfileId()))
                    .isEmpty()) {
                throw new Conflict("already-assigned");
            }
            assignments.put(assignment.id(), assignment);
        }

        @Override
        public void save(Assignment a) {
            Assignment before = unchanged(assignments.get(a.id()), stored -> stored.version() == a.version());
            put(a, a.status(), before.badgeGeneratedAt());
        }

        private void put(Assignment a, AssignmentStatus status, @Nullable Instant badge) {
            assignments.put(
                    a.id(),
                    new Assignment(
                            a.id(),
                            a.projectId(),
                            a.cinemaProfileId(),
                            a.code(),
                            a.part(),
                            status,
                            badge,
                            a.notifiedAt(),
                            a.respondedAt(),
                            a.assignedBy(),
                            a.assignedAt(),
                            a.removedAt(),
                            a.removedReason(),
                            a.version() + 1));
        }

        @Override
        public Optional<Assignment> find(UUID id) {
            return Optional.ofNullable(assignments.get(id));
        }

        @Override
        public Optional<Assignment> findByCode(AssignmentCode code) {
            return assignments.values().stream()
                    .filter(a -> a.code().equals(code))
                    .findFirst();
        }

        @Override
        public Optional<Assignment> lock(UUID id) {
            return find(id);
        }

        @Override
        public List<Assignment> lockAllOf(UUID projectId) {
            return on(projectId);
        }

        @Override
        public Set<UUID> onProject(UUID projectId, Collection<UUID> profileIds) {
            return on(projectId).stream()
                    .filter(InMemoryOffice::stands)
                    .map(Assignment::cinemaProfileId)
                    .filter(profileIds::contains)
                    .collect(Collectors.toSet());
        }

        @Override
        public void complete(UUID projectId) {
            for (Assignment a : on(projectId)) {
                if (a.status() == AssignmentStatus.ASSIGNED || a.status() == AssignmentStatus.CONFIRMED) {
                    put(a, AssignmentStatus.COMPLETED, a.badgeGeneratedAt());
                }
            }
        }

        @Override
        public void reopen(UUID projectId) {
            for (Assignment a : on(projectId)) {
                if (a.status() == AssignmentStatus.COMPLETED) {
                    put(
                            a,
                            a.respondedAt() == null ? AssignmentStatus.ASSIGNED : AssignmentStatus.CONFIRMED,
                            a.badgeGeneratedAt());
                }
            }
        }

        @Override
        public void badgesPrinted(Collection<UUID> ids, @Nullable UUID by, Instant at) {
            Map<UUID, Assignment> printed = new TreeMap<>();
            ids.forEach(id -> find(id).ifPresent(a -> printed.put(id, a)));
            printed.values()
                    .forEach(a -> assignments.put(
                            a.id(),
                            new Assignment(
                                    a.id(),
                                    a.projectId(),
                                    a.cinemaProfileId(),
                                    a.code(),
                                    a.part(),
                                    a.status(),
                                    at,
                                    a.notifiedAt(),
                                    a.respondedAt(),
                                    a.assignedBy(),
                                    a.assignedAt(),
                                    a.removedAt(),
                                    a.removedReason(),
                                    a.version())));
        }
    }
}
