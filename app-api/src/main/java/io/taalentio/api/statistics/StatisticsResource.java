package io.taalentio.api.statistics;

import io.taalentio.api.search.CinemaQuery;
import io.taalentio.api.search.StoredQueries;
import io.taalentio.api.search.TalentQuery;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.statistics.Dimension;
import io.taalentio.core.statistics.Figures;
import io.taalentio.core.statistics.ReadStatistics;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The house in numbers. */
@Path("/api/v1/stats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
public class StatisticsResource {

    private static final String ABOUT =
            "Access: ADMIN, RECRUITER; figures about accounts (`VISIBILITY`) for ADMIN only. Of exactly the people whom"
                    + " the list of the same filters holds. Somebody with several talents, types or languages is counted under"
                    + " each.";

    /** @param key absent for those of whom it is not known */
    public record SliceView(@Nullable String key, String label, long count) {}

    /**
     * By what people are counted.
     *
     * @param several whether one person may be in several slices, so that they do not add up to the total
     * @param slices the largest first, sixty at most
     */
    public record DimensionView(Dimension dimension, boolean several, List<SliceView> slices) {}

    /** @param month as in 2026-11 (UTC) */
    public record MonthView(String month, long count) {}

    /**
     * A search in numbers.
     *
     * @param newThisWeek within the last 7 times 24 hours
     * @param newThisMonth within the last 30 times 24 hours
     * @param averageCompleteness percent
     * @param averageAge of those whose birth date is known
     * @param growth registrations by month, the oldest first; months without any are left out
     */
    public record FiguresView(
            long total,
            long newThisWeek,
            long newThisMonth,
            long withPhoto,
            long withCv,
            long verified,
            @Nullable Double averageCompleteness,
            @Nullable Double averageAge,
            List<MonthView> growth,
            List<DimensionView> dimensions) {}

    /** Both lists in numbers. */
    public record Overview(FiguresView talents, FiguresView cinema) {}

    private final ReadStatistics read;
    private final StoredQueries queries;
    private final SliceWords words;
    private final CurrentActor actor;

    StatisticsResource(ReadStatistics read, StoredQueries queries, SliceWords words, CurrentActor actor) {
        this.read = read;
        this.queries = queries;
        this.words = words;
        this.actor = actor;
    }

    @GET
    @Path("/overview")
    @Needs(Permission.READ_STATISTICS)
    @Operation(summary = "See the whole house in numbers", description = ABOUT)
    @APIResponse(responseCode = "200", description = "Talents and cinema talents")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Neither an administrator nor a recruiter")
    public Overview overview() {
        return new Overview(of(ProfileKind.TALENT, Map.of()), of(ProfileKind.CINEMA, Map.of()));
    }

    @GET
    @Path("/talents")
    @Needs(Permission.READ_STATISTICS)
    @Operation(summary = "See talents in numbers", description = ABOUT)
    @APIResponse(responseCode = "200", description = "The talents of the search")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller may not see them, or not filter like this")
    @APIResponse(responseCode = "422", description = "A filter is not valid")
    public FiguresView talents(@BeanParam TalentQuery query) {
        return of(ProfileKind.TALENT, StoredQueries.of(query));
    }

    @GET
    @Path("/cinema")
    @Needs(Permission.READ_STATISTICS)
    @Operation(summary = "See cinema talents in numbers", description = ABOUT)
    @APIResponse(responseCode = "200", description = "The cinema talents of the search")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller may not see them, or not filter like this")
    @APIResponse(responseCode = "422", description = "A filter is not valid")
    public FiguresView cinema(@BeanParam CinemaQuery query) {
        return of(ProfileKind.CINEMA, StoredQueries.of(query));
    }

    private FiguresView of(ProfileKind kind, Map<String, String> filters) {
        Actor reader = actor.get();
        Figures figures = read.read(queries.read(kind, filters), reader);
        return new FiguresView(
                figures.total(),
                figures.newThisWeek(),
                figures.newThisMonth(),
                figures.withPhoto(),
                figures.withCv(),
                figures.verified(),
                figures.averageCompleteness(),
                figures.averageAge(),
                figures.growth().stream()
                        .map(m -> new MonthView(m.month().toString(), m.count()))
                        .toList(),
                figures.slices().entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .map(e -> dimension(e.getKey(), e.getValue(), reader.language()))
                        .toList());
    }

    private DimensionView dimension(Dimension dimension, List<Figures.Slice> slices, Language language) {
        return new DimensionView(
                dimension,
                dimension.several(),
                slices.stream()
                        .map(s -> new SliceView(s.key(), words.name(dimension, s.key(), language), s.count()))
                        .toList());
    }
}
