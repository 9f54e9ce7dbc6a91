package io.taalentio.core.production;

import io.taalentio.core.kernel.Page;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists who is on a project, and what else these people are held for. */
public interface AssignmentDirectory {

    /** In the order of their codes. */
    Page<Row> page(Filter filter, int page, int size);

    Optional<Row> find(UUID id);

    /** Everybody on a project, or through with it, in the order of their codes. */
    List<Row> onProject(UUID projectId);

    /** Everybody on one of somebody's projects, or through with it: ids of cinema profiles. */
    Set<UUID> people(OwnProjects projects);

    /** Whether that person is one of {@link #people}. */
    boolean hold(OwnProjects projects, UUID profileId);

    /** What a cinema talent was ever assigned to, the latest first. */
    List<Row> ofTalent(UUID profileId);

    /** How many of a project's assignments stand where. */
    Map<AssignmentStatus, Long> counts(UUID projectId);

    /**
     * What people are held for elsewhere in the same company while the project runs. Without dates a project holds
     * nobody.
     */
    Map<UUID, List<Hold>> holds(UUID projectId, Collection<UUID> profileIds);

    /** Cinema talents that may be assigned, by what a request calls them: id, code or a former code. */
    Map<String, Candidate> candidates(Collection<String> refs);

    /**
     * @param text part of the person's name or of a code
     * @param statuses empty for all
     */
    record Filter(
            UUID projectId,
            @Nullable String text,
            Set<AssignmentStatus> statuses,
            @Nullable String talentType) {

        public Filter {
            statuses = Set.copyOf(statuses);
        }
    }

    record Candidate(UUID profileId, String code, String firstName, String lastName) {}

    /**
     * Another project that wants the person at the same time.
     *
     * @param earlier whether that project held them first
     */
    record Hold(
            UUID projectId,
            String projectName,
            String code,
            LocalDate startDate,
            LocalDate endDate,
            AssignmentStatus status,
            boolean earlier) {}

    /**
     * An assignment with its person.
     *
     * @param photo id of a stored picture
     */
    record Row(
            Assignment assignment,
            String profileCode,
            String firstName,
            String lastName,
            String gender,
            @Nullable UUID photo,
            String projectName,
            @Nullable UUID productionId,
            @Nullable String productionName) {}
}
