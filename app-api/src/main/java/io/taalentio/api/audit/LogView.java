package io.taalentio.api.audit;

import io.taalentio.core.audit.Acts;
import io.taalentio.core.audit.Book;
import io.taalentio.core.audit.LogEntry;
import io.taalentio.core.audit.Outcome;
import io.taalentio.core.audit.Severity;
import io.taalentio.core.kernel.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a log.
 *
 * @param says what happened, in the reader's language
 * @param accountId who acted; absent for a visitor and for the product itself
 * @param actorName that account's name today
 * @param system whether the product itself acted
 * @param resource id or code of what was acted upon
 * @param resourceName name of the account that was acted upon
 * @param facts further detail
 * @param open whether somebody ought to look at it
 */
public record LogView(
        UUID id,
        Instant at,
        Book book,
        Severity severity,
        Outcome outcome,
        String action,
        String says,
        String category,
        @Nullable UUID accountId,
        @Nullable String actorName,
        boolean system,
        @Nullable String resource,
        @Nullable String resourceName,
        Map<String, String> facts,
        @Nullable String address,
        @Nullable String userAgent,
        boolean open,
        @Nullable ResolutionView resolution) {

    /** Who dealt with it, when, and what they made of it. */
    public record ResolutionView(@Nullable String byName, Instant at, String note) {}

    /** @param next what to ask `after` for the next page; absent on the last */
    public record LogPage(List<LogView> items, @Nullable String next) {}

    /** @param says in the reader's language */
    public record ActView(String action, Book book, Severity severity, String says) {}

    static LogView of(LogEntry e, Language language) {
        boolean system = e.address().equals("system");
        LogEntry.Resolution resolution = e.resolution();
        Map<String, String> facts = new TreeMap<>();
        e.facts().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return new LogView(
                e.id(),
                e.at(),
                e.book(),
                e.severity(),
                e.outcome(),
                e.action(),
                Acts.of(e.action()).says().in(language),
                e.category(),
                e.accountId(),
                e.actorName(),
                system,
                e.resourceId(),
                e.resourceName(),
                facts,
                system ? null : e.address(),
                e.userAgent(),
                e.open(),
                resolution == null
                        ? null
                        : new ResolutionView(resolution.byName(), resolution.at(), resolution.note()));
    }
}
