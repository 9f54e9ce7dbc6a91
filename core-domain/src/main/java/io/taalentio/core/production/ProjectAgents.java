package io.taalentio.core.production;

import io.taalentio.core.kernel.Email;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which presence agents are named on which project: those whose gate they keep while the house shows agents only theirs. */
public interface ProjectAgents {

    boolean names(UUID projectId, UUID accountId);

    /** By name. */
    List<Agent> of(UUID projectId);

    /** Names somebody; false when they were named already. */
    boolean add(UUID projectId, UUID accountId, UUID by, Instant at);

    /** False when they were not named. */
    boolean remove(UUID projectId, UUID accountId);

    /** @param agent whether their account still has the role; without it their name opens nothing */
    record Agent(UUID accountId, String firstName, String lastName, Email email, boolean agent, Instant namedAt) {}
}
