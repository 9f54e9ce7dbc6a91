package io.taalentio.core.production;

import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.kernel.Conflict;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cinema talent's place on a project.
 *
 * @param code issued with it; stays, whatever becomes of it, and is never given to another
 * @param badgeGeneratedAt when its badge was last printed
 * @param notifiedAt when the selection mail was last sent
 * @param respondedAt when the talent confirmed or declined
 * @param version counts changes, for optimistic locking
 */
public record Assignment(
        UUID id,
        UUID projectId,
        UUID cinemaProfileId,
        AssignmentCode code,
        Part part,
        AssignmentStatus status,
        @Nullable Instant badgeGeneratedAt,
        @Nullable Instant notifiedAt,
        @Nullable Instant respondedAt,
        @Nullable UUID assignedBy,
        Instant assignedAt,
        @Nullable Instant removedAt,
        @Nullable String removedReason,
        int version) {

    static Assignment fresh(
            UUID id, UUID projectId, UUID profileId, AssignmentCode code, Part part, @Nullable UUID by, Instant now) {
        return new Assignment(
                id,
                projectId,
                profileId,
                code,
                part,
                AssignmentStatus.ASSIGNED,
                null,
                null,
                null,
                by,
                now,
                null,
                null,
                0);
    }

    Assignment playing(Part newPart) {
        requireOpen("change");
        return with(newPart, status, notifiedAt, respondedAt, null, null);
    }

    /** The selection mail is on its way; whoever answered already stays as they are. */
    Assignment told(Instant now) {
        if (status != AssignmentStatus.ASSIGNED && status != AssignmentStatus.NOTIFIED) {
            throw invalidState("notify");
        }
        return with(part, AssignmentStatus.NOTIFIED, now, respondedAt, null, null);
    }

    Assignment answered(boolean yes, Instant now) {
        if (status != AssignmentStatus.NOTIFIED) {
            throw invalidState(yes ? "confirm" : "decline");
        }
        return with(part, yes ? AssignmentStatus.CONFIRMED : AssignmentStatus.DECLINED, notifiedAt, now, null, null);
    }

    Assignment removed(String reason, Instant now) {
        requireOpen("remove");
        return with(part, AssignmentStatus.REMOVED, notifiedAt, respondedAt, now, reason);
    }

    private void requireOpen(String act) {
        if (!status.open()) {
            throw invalidState(act);
        }
    }

    private Conflict invalidState(String act) {
        return new Conflict("invalid-state", Map.of("act", act, "status", status.name()));
    }

    private Assignment with(
            Part newPart,
            AssignmentStatus newStatus,
            @Nullable Instant notified,
            @Nullable Instant responded,
            @Nullable Instant removed,
            @Nullable String reason) {
        return new Assignment(
                id,
                projectId,
                cinemaProfileId,
                code,
                newPart,
                newStatus,
                badgeGeneratedAt,
                notified,
                responded,
                assignedBy,
                assignedAt,
                removed,
                reason,
                version);
    }
}
