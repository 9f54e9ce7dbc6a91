package io.taalentio.api.privacy;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.privacy.ChangeKeys;
import io.taalentio.core.privacy.DropKey;
import io.taalentio.core.privacy.KeyUse;
import io.taalentio.core.privacy.SealingKeys;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The keys that seal protected data and find it again: their names, never the keys. */
@Path("/api/v1/admin/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
public class KeyResource {

    private static final String WHO = "Access: ADMIN.";

    /**
     * @param change the latest change of keys, under way or done
     * @param counting whether the values that bear each key are being counted anew
     */
    public record KeysView(List<SealingKeys.Key> keys, SealingKeys.@Nullable Change change, boolean counting) {}

    private final SealingKeys keys;
    private final KeyCounting counting;
    private final ChangeKeys changeKeys;
    private final DropKey dropKey;
    private final CurrentActor actor;

    KeyResource(SealingKeys keys, KeyCounting counting, ChangeKeys changeKeys, DropKey dropKey, CurrentActor actor) {
        this.keys = keys;
        this.counting = counting;
        this.changeKeys = changeKeys;
        this.dropKey = dropKey;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.CHANGE_KEYS)
    @Operation(
            summary = "Keys of protected data",
            description = WHO
                    + " Each with what it is for, how many values bore it when they were last counted, and how far a"
                    + " change of keys is. Counting reads everything that is protected, so nobody waits for it: asked"
                    + " more than a minute after the last count, the keys are counted anew in the background.")
    @APIResponse(responseCode = "200", description = "The keys, the oldest first")
    public KeysView list() {
        boolean counts = counting.wish();
        return new KeysView(keys.keys(), keys.change().orElse(null), counts);
    }

    @POST
    @Path("/change")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.CHANGE_KEYS)
    @Operation(
            summary = "Seal protected data, or find it, with a new key",
            description = WHO + " The house stays open. Everything is made anew in the background, and found all the"
                    + " while; GET the keys for how far it is. One change at a time. Needs a password given not long"
                    + " ago.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = SealingKeys.Change.class)))
    @APIResponse(responseCode = "409", description = "`key-change-running`")
    public Response change(
            @Parameter(description = "what the new key is for: sealing columns, or the hashes by which they are found")
                    @DefaultValue("SEALING")
                    @QueryParam("use")
                    KeyUse use) {
        return Response.accepted(changeKeys.begin(use, actor.require().sessionId(), actor.get()))
                .build();
    }

    @DELETE
    @Path("/{keyId}")
    @Needs(Permission.CHANGE_KEYS)
    @Operation(
            summary = "Drop an old key for good",
            description = WHO + " Refused while anything bears it or its successor is on the way. Backups made before"
                    + " cannot be read, or searched, without it either. Needs a password given not long ago.")
    @APIResponse(responseCode = "204", description = "Dropped")
    @APIResponse(responseCode = "404", description = "No such key")
    @APIResponse(responseCode = "409", description = "`key-in-use`")
    public void drop(
            @Parameter(description = "the key's name, eight hexadecimal digits")
                    @Schema(maxLength = 8)
                    @PathParam("keyId")
                    String keyId) {
        dropKey.drop(keyId, actor.require().sessionId(), actor.get());
    }
}
