package io.taalentio.core.production;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projects. */
public interface Projects {

    void add(Project project);

    /**
     * @throws Conflict {@code conflict-version} when somebody changed it since it was read, {@code codes-issued} when its
     *     prefix changes although codes bear it
     */
    void save(Project project);

    Optional<Project> find(UUID id);

    /** As {@link #find}, and nobody else changes it until the caller's transaction ends. */
    Optional<Project> lock(UUID id);

    /** All projects of a company, locked as by {@link #lock}. */
    List<Project> lockAllOf(UUID productionId);

    /** Removes a project without assignments; false when it has some. */
    boolean remove(UUID id);

    boolean codesIssued(UUID id);

    /** Keeps a step of the project, with its reason where there is one. */
    void stepped(
            UUID id,
            UUID projectId,
            ProjectStatus from,
            ProjectStatus to,
            @Nullable String reason,
            @Nullable UUID by,
            Instant at);

    /** The latest first. */
    List<Step> steps(UUID projectId);

    /** Those under way first by their beginning, then those without dates. */
    Page<Overview> page(Filter filter, int page, int size);

    Optional<Overview> overview(UUID id);

    /**
     * @param text part of the name, accents and case forgiven, or the start of its codes
     * @param statuses empty for all
     * @param active null for archived ones too
     * @param from only projects that end on that day or later; those without dates are left out
     * @param to only projects that begin on that day or earlier
     * @param of only projects of this account's; null for all
     */
    record Filter(
            @Nullable String text,
            Set<ProjectStatus> statuses,
            @Nullable UUID production,
            @Nullable Boolean active,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable OwnProjects of) {

        public Filter {
            statuses = Set.copyOf(statuses);
        }
    }

    /** @param by the name of who took it */
    record Step(
            ProjectStatus from,
            ProjectStatus to,
            @Nullable String reason,
            @Nullable String by,
            Instant at) {}

    /**
     * A project as a list shows it.
     *
     * @param assigned open assignments
     * @param confirmed those of them whose talent confirmed
     */
    record Overview(
            Project project,
            @Nullable String productionName,
            @Nullable UUID productionLogo,
            long assigned,
            long confirmed) {}
}
