package io.taalentio.api.privacy;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.privacy.FindAffected;
import io.taalentio.core.privacy.OwnData;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** After a breach: who has to be told. */
@Path("/api/v1/admin/affected-people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Logs")
public class AffectedResource {

    /** @param next what to ask `after` for the next page; absent on the last */
    public record AffectedPage(
            List<OwnData.Affected> items, @Nullable String next) {}

    private final FindAffected findAffected;
    private final CurrentActor actor;

    AffectedResource(FindAffected findAffected, CurrentActor actor) {
        this.findAffected = findAffected;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.READ_LOGS)
    @Operation(
            summary = "Whose data was seen or changed",
            description = "Access: ADMIN. People whose contact, document, CV or profile was revealed, read or changed"
                    + " in that time, by one account or from one address if given; by code. The question is recorded.")
    @APIResponse(responseCode = "200", description = "One page of people with what was done")
    @APIResponse(responseCode = "422", description = "`from`, `to` or `size` is missing or not valid")
    public AffectedPage list(
            @Parameter(
                            description = "not before this moment (ISO 8601, UTC)",
                            required = true,
                            example = "2026-01-01T00:00:00Z")
                    @Schema(maxLength = 40)
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "before this moment (ISO 8601, UTC)",
                            required = true,
                            example = "2036-01-01T00:00:00Z")
                    @Schema(maxLength = 40)
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(description = "only what this account did") @QueryParam("account") @Nullable UUID account,
            @Parameter(description = "only what was done from this network address")
                    @Schema(maxLength = 100)
                    @QueryParam("address")
                    @Nullable
                    String address,
            @Parameter(description = "`next` of the page before") @Schema(maxLength = 40) @QueryParam("after") @Nullable
                    String after,
            @QueryParam("size") @DefaultValue("100") int size) {
        PageBounds.check(0, size);
        List<OwnData.Affected> found = findAffected.find(
                new OwnData.Breach(
                        moment(from, "from"),
                        moment(to, "to"),
                        account,
                        address == null || address.isBlank() ? null : address.strip()),
                after,
                size + 1,
                actor.get());
        boolean more = found.size() > size;
        List<OwnData.Affected> shown = more ? found.subList(0, size) : found;
        return new AffectedPage(shown, more ? shown.getLast().code() : null);
    }

    private static Instant moment(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw new InvalidValue(field, "required");
        }
        try {
            Instant at = Instant.parse(text.strip());
            if (Math.abs(at.getEpochSecond()) < 100_000_000_000L) {
                return at;
            }
        } catch (DateTimeException e) {
            throw new InvalidValue(field, "invalid-date");
        }
        throw new InvalidValue(field, "invalid-date");
    }
}
