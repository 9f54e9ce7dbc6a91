package io.taalentio.api.account;

import io.quarkus.security.Authenticated;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.security.ProviderCookie;
import io.taalentio.api.security.SessionOnly;
import io.taalentio.api.security.SignedIn;
import io.taalentio.api.web.RateLimited;
import io.taalentio.api.web.ThroughProvider;
import io.taalentio.core.account.BeginProviderSignIn;
import io.taalentio.core.account.FinishLinking;
import io.taalentio.core.account.Identities;
import io.taalentio.core.account.Identity;
import io.taalentio.core.account.UnlinkIdentity;
import io.vertx.ext.web.RoutingContext;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Accounts at providers by which one signs in to one's own account. */
@Path("/api/v1/account/identities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
@SessionOnly
public class IdentityResource {

    private static final String AGAIN =
            "The password was last given more than ten minutes ago (`password-needed`): see `POST /auth/confirm`";

    /**
     * @param provider how the provider was called when it was bound
     * @param label e-mail or user name there, as far as the provider told one
     * @param lastUsedAt absent while nobody signed in by it
     */
    @Schema(
            name = "BoundIdentity",
            requiredProperties = {"id", "provider", "issuer", "linkedAt"})
    public record View(
            UUID id,
            String provider,
            URI issuer,
            @Nullable String label,
            Instant linkedAt,
            @Nullable Instant lastUsedAt) {

        static View of(Identity identity) {
            return new View(
                    identity.id(),
                    identity.provider(),
                    identity.issuer(),
                    identity.label(),
                    identity.linkedAt(),
                    identity.lastUsedAt());
        }
    }

    /** @param iss who answers, when the provider says so */
    @Schema(name = "LinkingAnswer")
    public record Answer(
            @NotBlank @Size(max = ProviderSignInResource.STATE_MAX)
            String state,

            @NotBlank @Size(max = ProviderSignInResource.CODE_MAX)
            String code,

            @Nullable @Size(max = ProviderSignInResource.ISSUER_MAX)
            String iss) {}

    private final Identities identities;
    private final BeginProviderSignIn begin;
    private final FinishLinking finish;
    private final UnlinkIdentity unlink;
    private final KnownSessions known;
    private final ProviderCookie cookie;
    private final RoutingContext context;
    private final CurrentActor actor;

    IdentityResource(
            Identities identities,
            BeginProviderSignIn begin,
            FinishLinking finish,
            UnlinkIdentity unlink,
            KnownSessions known,
            ProviderCookie cookie,
            RoutingContext context,
            CurrentActor actor) {
        this.identities = identities;
        this.begin = begin;
        this.finish = finish;
        this.unlink = unlink;
        this.known = known;
        this.cookie = cookie;
        this.context = context;
        this.actor = actor;
    }

    @GET
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "By what one signs in besides the password",
            description = "Access: whoever is signed in. First bound first.")
    @APIResponse(
            responseCode = "200",
            description = "Accounts at providers",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = View.class)))
    public List<View> list() {
        return identities.of(actor.accountId()).stream().map(View::of).toList();
    }

    @POST
    @Path("/begin")
    @ThroughProvider(ThroughProvider.Step.BEGIN)
    @Authenticated
    @RateLimited(RateLimited.Limit.PROVIDER_SIGN_INS)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Begin to bind an account at the provider",
            description = "Access: whoever is signed in. As `POST /auth/provider/begin`; the answer is taken by"
                    + " `POST /account/identities/finish` in the same session.")
    @APIResponse(
            responseCode = "200",
            description = "Where the browser goes",
            content = @Content(schema = @Schema(implementation = ProviderSignInResource.Begun.class)))
    @APIResponse(responseCode = "403", description = AGAIN)
    public ProviderSignInResource.Begun begin() {
        SignedIn signedIn = actor.require();
        BeginProviderSignIn.Begun begun =
                begin.link(signedIn.accountId(), signedIn.sessionId(), cookie.read(context.request()));
        cookie.set(context.response(), begun.browser());
        return new ProviderSignInResource.Begun(begun.address());
    }

    @POST
    @Path("/finish")
    @ThroughProvider(ThroughProvider.Step.FINISH)
    @Authenticated
    @RateLimited(RateLimited.Limit.PROVIDER_SIGN_INS)
    @Operation(
            summary = "Bind what the provider sent back",
            description = "Access: whoever is signed in. From then on it opens the account; its owner is told by mail.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Answer.class),
                            examples =
                                    @ExampleObject(
                                            name = "as it came back",
                                            value =
                                                    "{\"state\":\"link.from-the-provider\",\"code\":\"from-the-provider\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Bound",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "409", description = "It opens an account already (`identity-taken`)")
    public View finish(@Valid @NotNull Answer answer) {
        SignedIn signedIn = actor.require();
        return View.of(finish.link(
                new FinishLinking.Command(answer.state(), answer.code(), answer.iss(), cookie.read(context.request())),
                signedIn.accountId(),
                signedIn.sessionId(),
                actor.get()));
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Unbind an account at a provider",
            description = "Access: whoever is signed in. What was opened by it is signed out; the password stays.")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    @APIResponse(responseCode = "403", description = AGAIN)
    @APIResponse(responseCode = "404", description = "One has no such identity")
    public Response unlink(@PathParam("id") UUID id) {
        SignedIn signedIn = actor.require();
        unlink.unlink(signedIn.accountId(), id, signedIn.sessionId(), actor.get());
        known.forget(signedIn.accountId());
        return Response.noContent().build();
    }
}
