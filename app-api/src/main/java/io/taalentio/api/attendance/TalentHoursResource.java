package io.taalentio.api.attendance;

import io.taalentio.api.attendance.GateViews.SessionView;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.OwnerOr;
import io.taalentio.core.access.Permission;
import io.taalentio.core.attendance.AttendanceBoard;
import io.taalentio.core.attendance.Hours;
import io.taalentio.core.attendance.ReadGate;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hours of a person. */
@Path("/api/v1/cinema/talents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class TalentHoursResource {

    /**
     * Somebody's days on one project.
     *
     * @param code of the assignment
     * @param minutes of days whose departure counts, which {@code days} counts
     */
    public record ProjectHours(
            UUID projectId,
            String project,
            String code,
            long minutes,
            String duration,
            int days,
            List<SessionView> sessions) {}

    /** Somebody's days on set, the latest project first. */
    public record History(long minutes, String duration, int days, List<ProjectHours> projects) {}

    private final ReadGate readGate;
    private final CurrentActor actor;

    TalentHoursResource(ReadGate readGate, CurrentActor actor) {
        this.readGate = readGate;
        this.actor = actor;
    }

    @GET
    @Path("/{ref}/attendance")
    @OwnerOr(Permission.READ_ATTENDANCE)
    @Operation(
            summary = "See a cinema talent's days on set",
            description =
                    "By project with totals. Everything for the person; for staff what concerns the projects whose"
                            + " days they may read. Days without a departure that counts add no hours.")
    @APIResponse(responseCode = "200", description = "The days")
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = "The caller may see the profile but not its days")
    @APIResponse(responseCode = "404", description = "No such profile, or none the caller may know of")
    public History history(
            @Parameter(description = "code or id", example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        List<AttendanceBoard.Worked> worked = readGate.history(ref, actor.get());
        Map<UUID, List<AttendanceBoard.Worked>> byAssignment = new LinkedHashMap<>();
        worked.forEach(w -> byAssignment
                .computeIfAbsent(w.session().assignmentId(), id -> new ArrayList<>())
                .add(w));
        Hours.Total all = Hours.Total.of(
                worked.stream().map(AttendanceBoard.Worked::session).toList());
        return new History(
                all.minutes(),
                Hours.written(all.minutes()),
                all.days(),
                byAssignment.values().stream().map(TalentHoursResource::project).toList());
    }

    private static ProjectHours project(List<AttendanceBoard.Worked> worked) {
        AttendanceBoard.Worked first = worked.getFirst();
        Hours.Total total = Hours.Total.of(
                worked.stream().map(AttendanceBoard.Worked::session).toList());
        return new ProjectHours(
                first.session().projectId(),
                first.projectName(),
                first.code(),
                total.minutes(),
                Hours.written(total.minutes()),
                total.days(),
                worked.stream().map(w -> SessionView.of(w.session())).toList());
    }
}
