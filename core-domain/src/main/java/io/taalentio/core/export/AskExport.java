package io.taalentio.core.export;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.account.RecentPassword;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.SearchRights;
import io.taalentio.core.search.StoredSearches;
import io.taalentio.core.search.WholeList;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Somebody wants a list taken out; it is written down, and made in the background. */
@UseCase
public class AskExport {

    /** Rows made without another thought; more is a grave act. */
    public static final int SHORT = 1_000;

    private static final int MOST_OPEN = 5;

    private final StoredSearches searches;
    private final WholeList list;
    private final ExportJobs jobs;
    private final RecentPassword recentPassword;
    private final ActivityLog log;
    private final Ids ids;
    private final Clock clock;

    public AskExport(
            StoredSearches searches,
            WholeList list,
            ExportJobs jobs,
            RecentPassword recentPassword,
            ActivityLog log,
            Ids ids,
            Clock clock) {
        this.searches = searches;
        this.list = list;
        this.jobs = jobs;
        this.recentPassword = recentPassword;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param session family of the session it is asked from
     * @throws InvalidValue {@code unknown-value} on a filter, {@code too-many-rows} on {@code format}
     * @throws io.taalentio.core.kernel.Forbidden when the actor may not list such people, use such a filter or have such
     *     a column; {@code password-needed} for more than {@link #SHORT} people when the password was last given too long
     *     ago
     * @throws Conflict {@code exports-running} when too many of the actor's are still open
     */
    public ExportJob ask(ExportOrder order, UUID session, Actor actor) {
        SearchQuery filter = allowed(order, searches, actor);
        UUID requester = Objects.requireNonNull(actor.accountId());
        long rows = rows(order, filter);
        if (rows > order.format().most()) {
            throw new InvalidValue(
                    "format", "too-many-rows", Map.of("max", order.format().most()));
        }
        if (rows > SHORT) {
            recentPassword.require(session);
        }
        if (jobs.open(requester) >= MOST_OPEN) {
            throw new Conflict("exports-running", Map.of("max", MOST_OPEN));
        }
        Instant now = clock.instant();
        ExportJob job = ExportJob.queued(ids.next(), requester, order, rows, now);
        jobs.add(job);
        log.record(record(actor, "export-asked", job.id(), order, rows));
        return job;
    }

    private long rows(ExportOrder order, SearchQuery filter) {
        return order.selection().isEmpty()
                ? list.count(filter, LocalDate.now(clock))
                : order.selection().size();
    }

    /** The order's filter, if the actor may use it on such a list and have every column. */
    static SearchQuery allowed(ExportOrder order, StoredSearches searches, Actor actor) {
        actor.require(Permission.EXPORT_LISTS);
        if (order.columns().stream().anyMatch(c -> !c.openTo(actor))) {
            actor.require(Permission.REVEAL_CONTACT);
        }
        SearchQuery filter = searches.read(order.kind(), order.filters());
        SearchRights.check(filter, actor);
        return filter;
    }

    /** What is written down of an export: who, which columns, which search, how many people. */
    static Activity record(Actor actor, String action, UUID id, ExportOrder order, long rows) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", order.kind().name());
        facts.put("format", order.format().name());
        facts.put("columns", order.columns().stream().map(Enum::name).toList());
        facts.put("filters", order.filters());
        facts.put("chosen", order.selection().size());
        facts.put("rows", rows);
        facts.put("contact", order.contact());
        return new Activity(actor, action, "export", id.toString(), facts);
    }
}
