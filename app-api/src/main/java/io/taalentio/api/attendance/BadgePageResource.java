package io.taalentio.api.attendance;

import io.taalentio.api.web.RateLimited;
import io.taalentio.core.attendance.AttendanceBoard.BadgeFacts;
import io.taalentio.core.attendance.ShowBadge;
import io.taalentio.core.attendance.ShowBadge.Validity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a badge says to anybody who holds it. */
@Path("/api/v1/public/badges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public pages")
public class BadgePageResource {

    /**
     * A badge.
     *
     * @param name full name; of a minor the first name and an initial
     * @param photo small JPEG, Base64; none of a minor
     * @param from first day of the project, where it has one
     */
    public record BadgeView(
            Validity validity,
            @Nullable String code,
            @Nullable String name,
            @Nullable String talentType,
            @Nullable String project,
            @Nullable String production,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String photo) {

        static BadgeView of(ShowBadge.Page page) {
            BadgeFacts facts = page.facts();
            if (facts == null) {
                return new BadgeView(page.validity(), null, null, null, null, null, null, null, null);
            }
            return new BadgeView(
                    page.validity(),
                    facts.code(),
                    facts.firstName() + " " + (facts.minor() ? initial(facts.lastName()) : facts.lastName()),
                    facts.talentType(),
                    facts.projectName(),
                    facts.production(),
                    facts.startDate(),
                    facts.endDate(),
                    page.photo().map(Base64.getEncoder()::encodeToString).orElse(null));
        }

        private static String initial(String name) {
            return new StringBuilder()
                    .appendCodePoint(name.codePointAt(0))
                    .append('.')
                    .toString();
        }
    }

    private final ShowBadge show;

    BadgePageResource(ShowBadge show) {
        this.show = show;
    }

    @GET
    @Path("/{value}")
    @PermitAll
    @RateLimited
    @Operation(
            summary = "Check a badge",
            description =
                    "For whoever holds a badge: whether it counts, and if so photo, name, project and dates. Never"
                            + " a contact. A badge that counts no longer says nothing of its person.")
    @APIResponse(responseCode = "200", description = "What the badge says, in force or not")
    @APIResponse(responseCode = "404", description = "`unknown-badge`: not a badge of this house")
    public BadgeView check(
            @Parameter(
                            description =
                                    "what the badge's QR code holds, without the address before it; of a bare code"
                                            + " nothing is told",
                            example = "MAATE001001")
                    @Schema(maxLength = 200)
                    @PathParam("value")
                    String value) {
        return BadgeView.of(show.show(value));
    }
}
