package io.taalentio.core.production;

import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.kernel.Conflict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is on which project. */
public interface Assignments {

    /** @throws Conflict {@code already-assigned} when the person is on the project already */
    void add(Assignment assignment);

    /** @throws Conflict {@code conflict-version} when somebody changed it since it was read */
    void save(Assignment assignment);

    Optional<Assignment> find(UUID id);

    Optional<Assignment> findByCode(AssignmentCode code);

    /** As {@link #find}, and nobody else changes it until the caller's transaction ends. */
    Optional<Assignment> lock(UUID id);

    /** All assignments of a project in the order of their codes, locked as by {@link #lock}. */
    List<Assignment> lockAllOf(UUID projectId);

    /** Those of the given profiles that are on the project or completed it. */
    Set<UUID> onProject(UUID projectId, Collection<UUID> profileIds);

    /** The project is through: who is assigned or confirmed has completed their part. */
    void complete(UUID projectId);

    /** The project goes on after all: who had completed stands where they stood. */
    void reopen(UUID projectId);

    /** Notes that badges were printed. */
    void badgesPrinted(Collection<UUID> ids, @Nullable UUID by, Instant at);
}
