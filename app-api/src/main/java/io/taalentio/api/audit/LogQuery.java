package io.taalentio.api.audit;

import io.taalentio.core.audit.Book;
import io.taalentio.core.audit.LogDirectory;
import io.taalentio.core.audit.LogFilter;
import io.taalentio.core.audit.Outcome;
import io.taalentio.core.audit.Severity;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Violations;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a log can be asked in the address. */
public class LogQuery {

    @QueryParam("severity")
    @Parameter(description = "only entries of this severity")
    public @Nullable Severity severity;

    @QueryParam("outcome")
    @Parameter(description = "only acts that were done, or only those that were refused")
    public @Nullable Outcome outcome;

    @QueryParam("action")
    @Schema(maxLength = 100)
    @Parameter(description = "only acts of this kind, as `GET /admin/log-acts` names them", example = "signed-in")
    public @Nullable String action;

    @QueryParam("category")
    @Schema(maxLength = 100)
    @Parameter(description = "only acts of this part of the product", example = "account")
    public @Nullable String category;

    @QueryParam("account")
    @Parameter(description = "only what this account did")
    public @Nullable UUID account;

    @QueryParam("resource")
    @Schema(maxLength = 100)
    @Parameter(description = "only what was done to this: a code, or the id of an account")
    public @Nullable String resource;

    @QueryParam("address")
    @Schema(maxLength = 100)
    @Parameter(description = "only acts from this network address")
    public @Nullable String address;

    @QueryParam("from")
    @Schema(maxLength = 40)
    @Parameter(description = "not before this moment (ISO 8601, UTC)", example = "2026-01-01T00:00:00Z")
    public @Nullable String from;

    @QueryParam("to")
    @Schema(maxLength = 40)
    @Parameter(description = "before this moment (ISO 8601, UTC)")
    public @Nullable String to;

    @QueryParam("open")
    @DefaultValue("false")
    @Parameter(description = "only warnings and alerts of the security log that nobody resolved")
    public boolean open;

    LogFilter filter(Book book) {
        Violations violations = new Violations();
        LogFilter filter = new LogFilter(
                book,
                severity,
                outcome,
                blankToNull(action),
                blankToNull(category),
                account,
                blankToNull(resource),
                blankToNull(address),
                moment(from, "from", violations),
                moment(to, "to", violations),
                open);
        violations.throwIfAny();
        return filter;
    }

    /** @throws InvalidValue on {@code after} when no page gave it */
    static LogDirectory.@Nullable Mark mark(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            int middle = after.indexOf('_');
            long micros = Long.parseLong(after.substring(0, Math.max(middle, 0)));
            return new LogDirectory.Mark(
                    Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000),
                    UUID.fromString(after.substring(middle + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidValue("after", "unknown-value");
        }
    }

    static String mark(Instant at, UUID id) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000 + "_" + id;
    }

    private static @Nullable Instant moment(@Nullable String text, String field, Violations violations) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant at = Instant.parse(text.strip());
            // what PostgreSQL can compare
            violations.check(Math.abs(at.getEpochSecond()) < 100_000_000_000L, field, "invalid-date");
            return at;
        } catch (DateTimeException e) {
            violations.add(field, "invalid-date");
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
