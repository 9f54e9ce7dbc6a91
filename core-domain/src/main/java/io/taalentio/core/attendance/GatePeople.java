package io.taalentio.core.attendance;

import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.CinemaCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds who a badge or a code belongs to. */
public interface GatePeople {

    Optional<OnProject> byAssignment(AssignmentCode code);

    Optional<OnProject> byId(UUID assignmentId);

    /** Whose cinema code it is or once was, on that project; the assignment that is open comes before others. */
    Optional<OnProject> byCinemaCode(UUID projectId, CinemaCode code);

    /** Whether anybody bears or bore the code. */
    boolean known(CinemaCode code);

    /** Everybody who is expected, in the order of their codes. */
    List<OnProject> expected(UUID projectId);
}
