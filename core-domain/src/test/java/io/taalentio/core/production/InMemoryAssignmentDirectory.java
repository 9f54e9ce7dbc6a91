package io.taalentio.core.production;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.kernel.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of an {@link InMemoryOffice}. Holds to the same contract as the database does. */
public final class InMemoryAssignmentDirectory implements AssignmentDirectory {

    private final InMemoryOffice office;
    private final Map<UUID, Candidate> talents = new LinkedHashMap<>();
    private final Map<String, UUID> formerCodes = new HashMap<>();

    InMemoryAssignmentDirectory(InMemoryOffice office) {
        this.office = office;
    }

    /** Somebody called Awa Diop who can be cast. */
    UUID talent() {
        UUID id = UUID.randomUUID();
        talents.put(id, new Candidate(id, String.format(Locale.ROOT, "SNDAK%05dF", talents.size() + 1), "Awa", "Diop"));
        return id;
    }

    /** A code that person bore before. */
    String recoded(UUID id) {
        String former = String.format(Locale.ROOT, "SNTHS%05dF", formerCodes.size() + 1);
        formerCodes.put(former, id);
        return former;
    }

    private Candidate talent(UUID id) {
        return Objects.requireNonNull(talents.get(id));
    }

    private Project project(UUID id) {
        return office.films.find(id).orElseThrow();
    }

    private Row row(Assignment a) {
        Candidate talent = talent(a.cinemaProfileId());
        Project project = project(a.projectId());
        UUID company = project.productionId();
        return new Row(
                a,
                talent.code(),
                talent.firstName(),
                talent.lastName(),
                "F",
                null,
                project.name(),
                company,
                company == null
                        ? null
                        : office.companies.find(company).orElseThrow().name());
    }

    @Override
    public Page<Row> page(Filter filter, int page, int size) {
        return InMemoryOffice.cut(
                office.on(filter.projectId()).stream()
                        .filter(a ->
                                filter.statuses().isEmpty() || filter.statuses().contains(a.status()))
                        .filter(a -> filter.talentType() == null
                                || filter.talentType().equals(a.part().talentType()))
                        .map(this::row)
                        .filter(row -> named(row, filter.text()))
                        .toList(),
                page,
                size);
    }

    private static boolean named(Row row, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return true;
        }
        String code = text.strip().toUpperCase(Locale.ROOT);
        return InMemoryOffice.contains(row.firstName() + " " + row.lastName(), text)
                || row.assignment().code().value().startsWith(code)
                || row.profileCode().startsWith(code);
    }

    @Override
    public Optional<Row> find(UUID id) {
        return office.cast.find(id).map(this::row);
    }

    @Override
    public List<Row> onProject(UUID projectId) {
        return office.on(projectId).stream()
                .filter(InMemoryOffice::stands)
                .map(this::row)
                .toList();
    }

    @Override
    public Set<UUID> people(OwnProjects projects) {
        return office.seen(projects)
                .flatMap(p -> office.on(p.id()).stream())
                .filter(InMemoryOffice::stands)
                .map(Assignment::cinemaProfileId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean hold(OwnProjects projects, UUID profileId) {
        return people(projects).contains(profileId);
    }

    @Override
    public List<Row> ofTalent(UUID profileId) {
        return office.assigned()
                .filter(a -> a.cinemaProfileId().equals(profileId))
                .sorted(Comparator.comparing(Assignment::assignedAt).reversed())
                .map(this::row)
                .toList();
    }

    @Override
    public Map<AssignmentStatus, Long> counts(UUID projectId) {
        return office.on(projectId).stream()
                .collect(Collectors.groupingBy(
                        Assignment::status, () -> new EnumMap<>(AssignmentStatus.class), Collectors.counting()));
    }

    @Override
    public Map<UUID, List<Hold>> holds(UUID projectId, Collection<UUID> profileIds) {
        Project here = project(projectId);
        Map<UUID, List<Hold>> holds = new HashMap<>();
        if (here.productionId() == null) {
            return holds;
        }
        List<Assignment> others = office.assigned()
                .filter(a -> a.status().open() && profileIds.contains(a.cinemaProfileId()))
                .filter(a -> wants(project(a.projectId()), here))
                .sorted(Comparator.comparing(Assignment::assignedAt))
                .toList();
        for (Assignment other : others) {
            Project there = project(other.projectId());
            boolean earlier = office.on(projectId).stream()
                    .filter(InMemoryOffice::stands)
                    .filter(mine -> mine.cinemaProfileId().equals(other.cinemaProfileId()))
                    .allMatch(mine -> other.assignedAt().isBefore(mine.assignedAt()));
            holds.computeIfAbsent(other.cinemaProfileId(), none -> new ArrayList<>())
                    .add(new Hold(
                            there.id(),
                            there.name(),
                            other.code().value(),
                            day(there.startDate()),
                            day(there.endDate()),
                            other.status(),
                            earlier));
        }
        return holds;
    }

    private static LocalDate day(@Nullable LocalDate known) {
        return Objects.requireNonNull(known);
    }

    private static boolean wants(Project there, Project here) {
        return !there.id().equals(here.id())
                && Objects.equals(there.productionId(), here.productionId())
                && there.active()
                && there.status() != ProjectStatus.COMPLETED
                && Stream.of(there.startDate(), there.endDate(), here.startDate(), here.endDate())
                        .allMatch(Objects::nonNull)
                && !day(there.startDate()).isAfter(day(here.endDate()))
                && !day(there.endDate()).isBefore(day(here.startDate()));
    }

    @Override
    public Map<String, Candidate> candidates(Collection<String> refs) {
        Map<String, Candidate> found = new HashMap<>();
        for (String ref : refs) {
            String code = IdentificationCode.normalise(ref);
            talents.values().stream()
                    .filter(t -> t.profileId().toString().equalsIgnoreCase(ref)
                            || t.code().equals(code)
                            || t.profileId().equals(formerCodes.get(code)))
                    .findFirst()
                    .ifPresent(t -> found.put(ref, t));
        }
        return found;
    }
}
