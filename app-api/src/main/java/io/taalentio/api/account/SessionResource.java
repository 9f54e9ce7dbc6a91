package io.taalentio.api.account;

import io.quarkus.security.Authenticated;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.security.SessionOnly;
import io.taalentio.api.security.SignedIn;
import io.taalentio.core.account.EndOtherSessions;
import io.taalentio.core.account.EndSession;
import io.taalentio.core.account.Session;
import io.taalentio.core.account.SessionKind;
import io.taalentio.core.account.Sessions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/auth/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Signing in")
@SessionOnly
public class SessionResource {

    /**
     * @param current whether it is the session of this very request
     * @param kind a browser, or the refresh tokens of an API client
     * @param address network address it was last renewed from
     * @param expiresAt when it ends by itself
     */
    @Schema(
            name = "SessionView",
            requiredProperties = {"id", "current", "kind", "address", "createdAt", "lastSeenAt", "expiresAt"})
    public record View(
            UUID id,
            boolean current,
            SessionKind kind,
            String address,
            @Nullable String userAgent,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt) {

        static View of(Session session, @Nullable UUID current) {
            return new View(
                    session.family(),
                    session.family().equals(current),
                    session.kind(),
                    session.address(),
                    session.userAgent(),
                    session.createdAt(),
                    session.lastSeenAt(),
                    session.expiresAt());
        }
    }

    private final EndSession endSession;
    private final EndOtherSessions endOtherSessions;
    private final Sessions sessions;
    private final KnownSessions known;
    private final CurrentActor actor;
    private final Clock clock;

    SessionResource(
            EndSession endSession,
            EndOtherSessions endOtherSessions,
            Sessions sessions,
            KnownSessions known,
            CurrentActor actor,
            Clock clock) {
        this.endSession = endSession;
        this.endOtherSessions = endOtherSessions;
        this.sessions = sessions;
        this.known = known;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(summary = "Where one is signed in", description = "Access: whoever is signed in. Last seen first.")
    @APIResponse(
            responseCode = "200",
            description = "Browsers and API clients",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = View.class)))
    public List<View> sessions() {
        SignedIn signedIn = actor.require();
        return sessions.of(signedIn.accountId(), clock.instant()).stream()
                .map(s -> View.of(s, signedIn.sessionId()))
                .toList();
    }

    @DELETE
    @Authenticated
    @Operation(
            summary = "Sign all one's other devices out",
            description = "Access: whoever is signed in. The session of this request stays.")
    @APIResponse(responseCode = "204", description = "Signed out everywhere else, within five seconds")
    public Response endOthers() {
        SignedIn signedIn = actor.require();
        endOtherSessions.end(signedIn.accountId(), signedIn.sessionId(), actor.get());
        known.forget(signedIn.accountId());
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Sign one of one's devices out", description = "Access: whoever is signed in.")
    @APIResponse(responseCode = "204", description = "Signed out")
    @APIResponse(responseCode = "404", description = "One has no such session")
    public Response end(@PathParam("id") UUID id) {
        endSession.end(id, actor.get());
        known.forget(actor.accountId());
        return Response.noContent().build();
    }
}
