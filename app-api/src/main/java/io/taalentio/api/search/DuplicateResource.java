package io.taalentio.api.search;

import io.taalentio.api.search.Naming.ListOf;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.DecideDuplicate;
import io.taalentio.core.search.Duplicates;
import io.taalentio.core.search.Duplicates.Flag;
import io.taalentio.core.search.Duplicates.Person;
import io.taalentio.core.search.Duplicates.Standing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** Registrations that may be one person twice. */
@Path("/api/v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class DuplicateResource {

    /**
     * A flag.
     *
     * @param profile the later registration
     * @param other the earlier one
     */
    public record FlagView(
            UUID id,
            ProfileKind kind,
            Person profile,
            Person other,
            List<String> evidence,
            Standing status,
            Instant createdAt) {

        static FlagView of(Flag flag) {
            return new FlagView(
                    flag.id(),
                    flag.kind(),
                    flag.profile(),
                    flag.other(),
                    flag.evidence(),
                    flag.standing(),
                    flag.createdAt());
        }
    }

    /** @param decision {@code SAME_PERSON} or {@code DIFFERENT} */
    public record Decision(@NotNull Standing decision) {}

    private final Duplicates duplicates;
    private final DecideDuplicate decide;
    private final CurrentActor actor;

    DuplicateResource(Duplicates duplicates, DecideDuplicate decide, CurrentActor actor) {
        this.duplicates = duplicates;
        this.decide = decide;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.REVIEW_DUPLICATES)
    @Operation(summary = "List registrations that may be one person twice", description = "The oldest flag first.")
    @APIResponse(responseCode = "200", description = "One page of flags with their evidence")
    @APIResponse(responseCode = "422", description = "The page or its size is not valid")
    public ListOf<FlagView> list(
            @Parameter(description = "only flags in this state; all when absent") @QueryParam("status") @Nullable
                    Standing status,
            @Parameter(description = "from 0") @QueryParam("page") @DefaultValue("0") int page,
            @Parameter(description = "1 to 100") @QueryParam("size") @DefaultValue("20") int size) {
        return ListOf.of(duplicates.page(status, page, size), FlagView::of);
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.REVIEW_DUPLICATES)
    @Operation(
            summary = "Settle a flag",
            description = "Both profiles stay as they are. Repeating the same decision changes nothing.")
    @APIResponse(responseCode = "204", description = "Settled")
    @APIResponse(responseCode = "404", description = "No such flag")
    @APIResponse(responseCode = "409", description = "`invalid-state`: settled otherwise before")
    @APIResponse(responseCode = "422", description = "`decision` is missing or not one of the two")
    public void decide(
            @Parameter(description = "id of the flag") @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Decision.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "two people",
                                                            value = "{\"decision\": \"DIFFERENT\"}")))
                    @NotNull
                    @Valid
                    Decision decision) {
        decide.decide(id, decision.decision(), actor.get());
    }
}
