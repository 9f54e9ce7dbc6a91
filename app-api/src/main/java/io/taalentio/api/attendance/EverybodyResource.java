package io.taalentio.api.attendance;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.core.access.Permission;
import io.taalentio.core.attendance.CheckEverybody;
import io.taalentio.core.attendance.Direction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everybody of a project checked in or out at once. */
@Path("/api/v1/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class EverybodyResource {

    private static final String REFUSED =
            "Every refused field is named: `in-the-future`, `too-long-ago`, `invalid-date`, `invalid-time`; `required` for the"
                    + " time of an earlier day";

    /**
     * Everybody of a project.
     *
     * @param date the working day, such as `2026-11-24`; today when absent
     * @param time local time of that day, such as `18:30`; one before the day's cut-over is of the night that follows. Now
     *     when absent, which only today may be
     * @param except assignments to leave as they are
     */
    public record Everybody(
            @Nullable @Size(max = 10) String date,
            @Nullable @Size(max = 8) String time,
            @Nullable @Size(max = 10_000) List<@NotNull UUID> except) {}

    /**
     * One person.
     *
     * @param code of the assignment
     */
    public record CheckedPerson(UUID assignmentId, String code, String name, CheckEverybody.Outcome outcome) {

        static CheckedPerson of(CheckEverybody.Result result) {
            return new CheckedPerson(
                    result.person().assignmentId(),
                    result.person().code(),
                    result.person().name(),
                    result.outcome());
        }
    }

    /**
     * What was done.
     *
     * @param date the working day
     * @param at when everybody arrived or left
     * @param done how many were checked
     * @param already how many needed nothing
     * @param people everybody who may come, by code
     */
    public record Checked(LocalDate date, Instant at, int done, int already, List<CheckedPerson> people) {}

    private final CheckEverybody checkEverybody;
    private final PresenceWatch watch;
    private final CurrentActor actor;

    EverybodyResource(CheckEverybody checkEverybody, PresenceWatch watch, CurrentActor actor) {
        this.checkEverybody = checkEverybody;
        this.watch = watch;
        this.actor = actor;
    }

    @POST
    @Path("/projects/{id}/check-in-all")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.TAKE_ATTENDANCE)
    @Idempotent
    @Operation(
            summary = "Check in everybody who has not arrived",
            description = "Everybody expected without an arrival that day, but for those named and those who were on"
                    + " another set, with what became of each.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Everybody.class),
                            examples = @ExampleObject(name = "everybody", value = "{}")))
    @APIResponse(responseCode = "200", description = "Who was checked in, and who was not and why")
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = AttendanceResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = AttendanceResource.NO_PROJECT)
    @APIResponse(responseCode = "409", description = "`project-closed`")
    @APIResponse(responseCode = "422", description = REFUSED)
    public Checked checkInAll(
            @Parameter(description = "id of the project") @PathParam("id") UUID id,
            @Valid @NotNull Everybody everybody) {
        return check(id, Direction.ENTRY, everybody);
    }

    @POST
    @Path("/projects/{id}/check-out-all")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.TAKE_ATTENDANCE)
    @Idempotent
    @Operation(
            summary = "Check out everybody who is on set",
            description =
                    "But for those named. Of an earlier day: everybody who was not seen leaving then. With what became"
                            + " of each.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Everybody.class),
                            examples = @ExampleObject(name = "everybody", value = "{}")))
    @APIResponse(responseCode = "200", description = "Who was checked out, and who was not and why")
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = AttendanceResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = AttendanceResource.NO_PROJECT)
    @APIResponse(responseCode = "409", description = "`project-closed`")
    @APIResponse(responseCode = "422", description = REFUSED)
    public Checked checkOutAll(
            @Parameter(description = "id of the project") @PathParam("id") UUID id,
            @Valid @NotNull Everybody everybody) {
        return check(id, Direction.EXIT, everybody);
    }

    private Checked check(UUID id, Direction direction, Everybody everybody) {
        List<UUID> except = everybody.except();
        CheckEverybody.Done done = checkEverybody.check(
                new CheckEverybody.Command(
                        id,
                        direction,
                        everybody.date(),
                        everybody.time(),
                        except == null ? Set.of() : Set.copyOf(except)),
                actor.get());
        watch.soon();
        int count = done.count(CheckEverybody.Outcome.DONE);
        return new Checked(
                done.date(),
                done.at(),
                count,
                done.people().size() - count,
                done.people().stream().map(CheckedPerson::of).toList());
    }
}
