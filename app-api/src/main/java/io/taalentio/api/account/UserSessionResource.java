package io.taalentio.api.account;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.account.AccountDirectory;
import io.taalentio.core.account.EndSomebodysSessions;
import io.taalentio.core.account.Sessions;
import io.taalentio.core.kernel.NotFound;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/users/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Accounts")
public class UserSessionResource {

    private final EndSomebodysSessions endSessions;
    private final Sessions sessions;
    private final AccountDirectory directory;
    private final KnownSessions known;
    private final CurrentActor actor;
    private final Clock clock;

    UserSessionResource(
            EndSomebodysSessions endSessions,
            Sessions sessions,
            AccountDirectory directory,
            KnownSessions known,
            CurrentActor actor,
            Clock clock) {
        this.endSessions = endSessions;
        this.sessions = sessions;
        this.directory = directory;
        this.known = known;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.MANAGE_USERS)
    @Operation(summary = "Where somebody is signed in", description = "Access: ADMIN. Last seen first.")
    @APIResponse(
            responseCode = "200",
            description = "Browsers and API clients",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SessionResource.View.class)))
    @APIResponse(responseCode = "404", description = "No such account")
    public List<SessionResource.View> sessions(@PathParam("id") UUID id) {
        if (directory.find(id).isEmpty()) {
            throw new NotFound("not-found");
        }
        return sessions.of(id, clock.instant()).stream()
                .map(s -> SessionResource.View.of(s, actor.require().sessionId()))
                .toList();
    }

    @DELETE
    @Needs(Permission.MANAGE_USERS)
    @Operation(
            summary = "Sign somebody out everywhere",
            description = "Access: ADMIN. Within five seconds; the person may sign in again.")
    @APIResponse(responseCode = "204", description = "Signed out")
    @APIResponse(responseCode = "404", description = "No such account")
    public Response endAll(@PathParam("id") UUID id) {
        endSessions.end(id, null, actor.get());
        known.forget(id);
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{sessionId}")
    @Needs(Permission.MANAGE_USERS)
    @Operation(summary = "Sign somebody out on one device", description = "Access: ADMIN.")
    @APIResponse(responseCode = "204", description = "Signed out")
    @APIResponse(responseCode = "404", description = "No such account, or it has no such session")
    public Response end(
            @PathParam("id") UUID id,
            @Parameter(description = "id of the session, from the list") @PathParam("sessionId") UUID session) {
        endSessions.end(id, session, actor.get());
        known.forget(id);
        return Response.noContent().build();
    }
}
