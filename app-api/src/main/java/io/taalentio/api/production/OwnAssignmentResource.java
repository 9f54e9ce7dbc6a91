package io.taalentio.api.production;

import io.quarkus.security.Authenticated;
import io.taalentio.api.production.OwnAssignmentViews.OwnAssignment;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.production.AssignmentDirectory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the signed-in person is assigned to. */
@Path("/api/v1/account/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class OwnAssignmentResource {

    private final AssignmentDirectory directory;
    private final CinemaProfiles profiles;
    private final OwnAssignmentViews views;
    private final CurrentActor actor;

    OwnAssignmentResource(
            AssignmentDirectory directory, CinemaProfiles profiles, OwnAssignmentViews views, CurrentActor actor) {
        this.directory = directory;
        this.profiles = profiles;
        this.views = views;
        this.actor = actor;
    }

    @GET
    @Authenticated
    @Operation(summary = "List what one is assigned to", description = "The latest first; empty for who is not cast.")
    @APIResponse(responseCode = "200", description = "Own assignments")
    public List<OwnAssignment> mine() {
        return Optional.ofNullable(actor.get().accountId())
                .flatMap(profiles::findByAccount)
                .map(profile ->
                        directory.ofTalent(profile.id()).stream().map(views::of).toList())
                .orElseGet(List::of);
    }
}
