package io.taalentio.api.statistics;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.statistics.HoursFigures;
import io.taalentio.core.statistics.ReadHours;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hours worked on projects in numbers. */
@Path("/api/v1/stats/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
public class HoursStatisticsResource {

    /**
     * What is counted by one key.
     *
     * @param key month as in 2026-11, key of a talent type, id or code; absent for projects without a company
     * @param minutes whole minutes of each day added up
     * @param days with an arrival and a departure
     * @param people who worked, each once
     */
    public record HoursSlice(@Nullable String key, String label, long minutes, long days, long people) {

        static HoursSlice of(@Nullable String key, String label, HoursFigures.Worked worked) {
            return new HoursSlice(key, label, worked.minutes(), worked.days(), worked.people());
        }
    }

    /**
     * A company in numbers.
     *
     * @param id absent for projects without a company
     * @param projects those the caller sees
     * @param assigned cinema talents assigned to one of them, each once
     */
    public record ProductionFigures(
            @Nullable UUID id,
            @Nullable String name,
            long projects,
            long assigned,
            long minutes,
            long days,
            long people) {}

    /**
     * Hours in numbers.
     *
     * @param months the first first, without those of no day
     * @param projects the most minutes first, sixty at most
     * @param people the most minutes first, sixty at most; by code
     */
    public record HoursView(
            long minutes,
            long days,
            long people,
            List<HoursSlice> months,
            List<HoursSlice> types,
            List<ProductionFigures> productions,
            List<HoursSlice> projects,
            List<HoursSlice> workers) {}

    private final ReadHours read;
    private final Lists lists;
    private final CurrentActor actor;

    HoursStatisticsResource(ReadHours read, Lists lists, CurrentActor actor) {
        this.read = read;
        this.lists = lists;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.READ_ATTENDANCE)
    @Operation(
            summary = "See hours worked in numbers",
            description =
                    "Access: ADMIN, PRESENCE; PRODUCER of own projects. By month, talent type, company, project and"
                            + " person, of days with an arrival and a departure; void ones and those nobody was seen to leave are"
                            + " not counted.")
    @APIResponse(responseCode = "200", description = "The hours")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller reads no attendance")
    @APIResponse(responseCode = "422", description = "`ends-before-it-starts`: the last day is before the first")
    public HoursView hours(
            @Parameter(description = "first working day") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "last working day") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "id of a company: of its projects only") @QueryParam("production") @Nullable
                    UUID production) {
        HoursFigures figures = read.read(from, to, production, actor.get());
        Language language = actor.language();
        return new HoursView(
                figures.total().minutes(),
                figures.total().days(),
                figures.total().people(),
                figures.months().stream()
                        .map(m -> HoursSlice.of(m.month().toString(), m.month().toString(), m.worked()))
                        .toList(),
                figures.types().stream()
                        .map(t -> HoursSlice.of(
                                t.type(),
                                lists.label(Lists.TALENT_TYPE, t.type()).in(language),
                                t.worked()))
                        .toList(),
                figures.productions().stream()
                        .map(p -> new ProductionFigures(
                                p.id(),
                                p.name(),
                                p.projects(),
                                p.assigned(),
                                p.worked().minutes(),
                                p.worked().days(),
                                p.worked().people()))
                        .toList(),
                figures.projects().stream()
                        .map(p -> HoursSlice.of(p.id().toString(), p.name(), p.worked()))
                        .toList(),
                figures.people().stream()
                        .map(p -> HoursSlice.of(p.code(), p.name(), p.worked()))
                        .toList());
    }
}
