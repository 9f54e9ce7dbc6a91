package io.taalentio.api.production;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.production.NameAgents;
import io.taalentio.core.production.ProjectAgents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The presence agents who keep a project's gate. */
@Path("/api/v1/cinema/projects/{id}/agents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectAgentResource {

    private static final String ID = "id of the project";

    /** @param email of an account that has the role of presence agent */
    public record NewAgent(@NotBlank @Size(max = 254) String email) {}

    /** @param agent whether the account still has the role; without it the name opens nothing */
    public record AgentView(
            UUID accountId, String firstName, String lastName, String email, boolean agent, Instant namedAt) {

        static AgentView of(ProjectAgents.Agent a) {
            return new AgentView(
                    a.accountId(), a.firstName(), a.lastName(), a.email().value(), a.agent(), a.namedAt());
        }
    }

    /**
     * Who is named.
     *
     * @param onlyNamed whether presence agents see only what they are named on (setting `presence.scope`)
     * @param agents by name
     */
    public record NamedView(boolean onlyNamed, List<AgentView> agents) {

        static NamedView of(NameAgents.Named named) {
            return new NamedView(
                    named.onlyNamed(),
                    named.agents().stream().map(AgentView::of).toList());
        }
    }

    private final NameAgents nameAgents;
    private final CurrentActor actor;

    ProjectAgentResource(NameAgents nameAgents, CurrentActor actor) {
        this.nameAgents = nameAgents;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "List the presence agents named on a project",
            description = "For those who run the project. Where `presence.scope` is `ASSIGNED`, presence agents see,"
                    + " scan and export only the projects they are named on.")
    @APIResponse(responseCode = "200", description = "By name")
    @APIResponse(responseCode = "403", description = ProjectResource.NOT_THEIRS)
    @APIResponse(responseCode = "404", description = ProjectResource.MISSING)
    public NamedView agents(@Parameter(description = ID) @PathParam("id") UUID id) {
        return NamedView.of(nameAgents.list(id, actor.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Name a presence agent on a project",
            description = "For those who run the project; recorded. Naming somebody twice changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewAgent.class),
                            examples =
                                    @ExampleObject(
                                            name = "the demonstration's agent",
                                            value = "{\"email\":\"presence@demo.taalentio.example\"}")))
    @APIResponse(responseCode = "200", description = "All who are named")
    @APIResponse(responseCode = "403", description = ProjectResource.NOT_THEIRS)
    @APIResponse(responseCode = "404", description = ProjectResource.MISSING)
    @APIResponse(responseCode = "422", description = "`not-an-agent` on `email`")
    public NamedView put(@Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull NewAgent agent) {
        return NamedView.of(nameAgents.put(id, agent.email(), actor.get()));
    }

    @DELETE
    @Path("/{accountId}")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Take a presence agent's name off a project",
            description = "For those who run the project; recorded. Scans the agent's device still holds wait there"
                    + " until somebody named on the project sends them.")
    @APIResponse(responseCode = "204", description = "No longer named")
    @APIResponse(responseCode = "403", description = ProjectResource.NOT_THEIRS)
    @APIResponse(responseCode = "404", description = ProjectResource.MISSING + ", or they are not named")
    public void remove(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "account of the agent") @PathParam("accountId") UUID accountId) {
        nameAgents.remove(id, accountId, actor.get());
    }
}
