package io.taalentio.api.account;

import io.taalentio.api.demo.ExampleIds;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Messages;
import io.taalentio.core.access.Permission;
import io.taalentio.core.account.ChangeManyAccounts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/users/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class UserBulkResource {

    @Schema(name = "UserBulkAct")
    public enum Act {
        SUSPEND,
        REACTIVATE,
        RESEND_ACTIVATION,
        END_SESSIONS;

        ChangeManyAccounts.Act act() {
            return ChangeManyAccounts.Act.valueOf(name());
        }
    }

    /** @param ids at most a hundred accounts */
    @Schema(
            name = "UserBulkRequest",
            requiredProperties = {"act", "ids"})
    public record Bulk(
            @NotNull Act act, @NotEmpty @Size(max = 100) List<@NotNull UUID> ids) {}

    /**
     * @param done whether the act was done to this account
     * @param code why not: {@code last-admin}, {@code invalid-state}, {@code not-found}
     * @param message the same in words
     */
    @Schema(
            name = "UserBulkResult",
            requiredProperties = {"id", "done"})
    public record Result(
            UUID id,
            boolean done,
            @Nullable String code,
            @Nullable String message) {}

    @Schema(name = "UserBulkAnswer", requiredProperties = "results")
    public record Answer(List<Result> results) {}

    private final ChangeManyAccounts changeMany;
    private final Messages messages;
    private final KnownSessions known;
    private final CurrentActor actor;

    UserBulkResource(ChangeManyAccounts changeMany, Messages messages, KnownSessions known, CurrentActor actor) {
        this.changeMany = changeMany;
        this.messages = messages;
        this.known = known;
        this.actor = actor;
    }

    @POST
    @Needs(Permission.MANAGE_USERS)
    @Operation(
            summary = "Do one thing to many accounts",
            description =
                    "Access: ADMIN. Each account has its own result: what is refused for one is done for the others.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Bulk.class),
                            examples =
                                    @ExampleObject(
                                            name = "sign two out",
                                            value = "{\"act\":\"END_SESSIONS\",\"ids\":[\"" + ExampleIds.USER_ACTIVE
                                                    + "\",\"" + ExampleIds.USER_SUSPENDED + "\"]}")))
    @APIResponse(
            responseCode = "200",
            description = "One result for each account, in the order asked",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "422", description = "No account or more than a hundred")
    public Answer bulk(@Valid @NotNull Bulk bulk) {
        return new Answer(changeMany.change(bulk.act().act(), bulk.ids(), actor.get()).stream()
                .map(this::result)
                .toList());
    }

    private Result result(ChangeManyAccounts.Result result) {
        known.forget(result.id());
        return result.refusal() == null
                ? new Result(result.id(), true, null, null)
                : new Result(
                        result.id(),
                        false,
                        result.refusal().code(),
                        messages.text(result.refusal().code(), result.refusal().facts(), actor.language()));
    }
}
