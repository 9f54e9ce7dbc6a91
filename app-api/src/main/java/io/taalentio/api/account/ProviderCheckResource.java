package io.taalentio.api.account;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.account.CheckProvider;
import io.taalentio.core.account.ChosenProvider;
import io.taalentio.core.account.IdentityProvider;
import io.taalentio.core.account.OpenIdProvider;
import io.taalentio.core.kernel.Links;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an administrator needs besides the settings to have people sign in by a provider. */
@Path("/api/v1/admin/identity-provider")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class ProviderCheckResource {

    /**
     * @param name as the button says; absent while there is none, as {@code issuer}
     * @param redirect the address to enter at the provider
     */
    @Schema(
            name = "IdentityProviderView",
            requiredProperties = {"redirect"})
    public record View(@Nullable String name, @Nullable URI issuer, String redirect) {}

    private final ChosenProvider chosen;
    private final CheckProvider check;
    private final Links links;
    private final CurrentActor actor;

    ProviderCheckResource(ChosenProvider chosen, CheckProvider check, Links links, CurrentActor actor) {
        this.chosen = chosen;
        this.check = check;
        this.links = links;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.CHANGE_SETTINGS)
    @Operation(
            summary = "The provider in force, and the address it sends people back to",
            description =
                    "Access: ADMIN. It is chosen by the settings `openid.*`, else by the machine's configuration.")
    @APIResponse(
            responseCode = "200",
            description = "Without its secret",
            content = @Content(schema = @Schema(implementation = View.class)))
    public View provider() {
        return chosen.find().map(this::view).orElseGet(() -> new View(null, null, links.to(OpenIdProvider.BACK)));
    }

    @POST
    @Path("/check")
    @Needs(Permission.CHANGE_SETTINGS)
    @Operation(
            summary = "Ask the provider for its description and keys",
            description =
                    "Access: ADMIN. Shows whether people could be sent there; client id and secret are only proven"
                            + " when the first of them comes back.")
    @APIResponse(
            responseCode = "200",
            description = "It answers as it should",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "There is none (`no-provider`), or what is found there is not it (`provider-misconfigured` with"
                            + " `reason`: `https`, `private-address`, `no-provider-there`, `issuer`, `keys`, an endpoint)")
    @APIResponse(responseCode = "503", description = "It does not answer (`provider-unreachable`)")
    public View check() {
        return view(check.check(actor.get()));
    }

    private View view(IdentityProvider provider) {
        return new View(provider.name(), provider.issuer(), links.to(OpenIdProvider.BACK));
    }
}
