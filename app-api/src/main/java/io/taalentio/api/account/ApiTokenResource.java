package io.taalentio.api.account;

import io.quarkus.security.Authenticated;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.security.SessionOnly;
import io.taalentio.api.security.SignedIn;
import io.taalentio.core.account.ApiToken;
import io.taalentio.core.account.ApiTokens;
import io.taalentio.core.account.IssueApiToken;
import io.taalentio.core.account.RevokeApiToken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.util.Objects;
import java.util.Set;
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

@Path("/api/v1/account/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
@SessionOnly
public class ApiTokenResource {

    private static final int USUAL_DAYS = 90;

    /**
     * @param scopes {@code OWN_READ} and {@code OWN_WRITE} for what is one's own, and names of permissions one holds
     * @param days until it expires, 1 to 365; 90 when absent
     */
    @Schema(name = "NewApiToken")
    public record NewToken(
            @NotBlank @Size(max = IssueApiToken.NAME_MAX) String name,
            @NotEmpty @Size(max = 60) Set<@NotBlank @Size(max = 60) String> scopes,
            @Nullable @Min(1) @Max(IssueApiToken.DAYS_MAX) Integer days) {}

    /**
     * @param hint its first characters
     * @param lastUsedAt to five minutes; absent while it never was
     */
    @Schema(
            name = "ApiTokenView",
            requiredProperties = {"id", "name", "scopes", "hint", "createdAt", "expiresAt"})
    public record View(
            UUID id,
            String name,
            List<String> scopes,
            String hint,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastAddress) {

        static View of(ApiToken token) {
            return new View(
                    token.id(),
                    token.name(),
                    token.scopes().names(),
                    token.hint(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.lastAddress());
        }
    }

    /** @param secret the token, to be sent as {@code Authorization: Bearer}; shown this once */
    @Schema(
            name = "IssuedApiToken",
            requiredProperties = {"secret", "token"})
    public record Issued(String secret, View token) {}

    private final IssueApiToken issue;
    private final RevokeApiToken revoke;
    private final ApiTokens tokens;
    private final KnownSessions known;
    private final CurrentActor actor;

    ApiTokenResource(
            IssueApiToken issue, RevokeApiToken revoke, ApiTokens tokens, KnownSessions known, CurrentActor actor) {
        this.issue = issue;
        this.revoke = revoke;
        this.tokens = tokens;
        this.known = known;
        this.actor = actor;
    }

    @GET
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "One's API tokens",
            description = "Access: whoever is signed in. Newest first; expired ones stay until they are removed.")
    @APIResponse(
            responseCode = "200",
            description = "Without the tokens themselves",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = View.class)))
    public List<View> list() {
        return tokens.of(actor.accountId()).stream().map(View::of).toList();
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Make an API token",
            description =
                    "Access: whoever is signed in. A program that sends it as `Authorization: Bearer` may do what both"
                            + " its scopes and its owner's roles allow, never what keeps the account itself safe. It ends with its"
                            + " days, when it is revoked, and with every new password.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewToken.class),
                            examples =
                                    @ExampleObject(
                                            name = "own profile",
                                            value = "{\"name\":\"Mon site\",\"scopes\":[\"OWN_READ\"],\"days\":90}")))
    @APIResponse(
            responseCode = "201",
            description = "Made; the token is shown this once",
            content = @Content(schema = @Schema(implementation = Issued.class)))
    @APIResponse(
            responseCode = "403",
            description = "The password was last given more than ten minutes ago (`password-needed`): see"
                    + " `POST /auth/confirm`")
    @APIResponse(responseCode = "409", description = "Twenty tokens stand already (`too-many-tokens`)")
    @APIResponse(
            responseCode = "422",
            description =
                    "A scope is unknown (`unknown-scope`) or beyond one's own rights (`scope-not-held`), the name is"
                            + " missing, the days are out of range")
    public Response create(@Valid @NotNull NewToken token) {
        SignedIn signedIn = actor.require();
        IssueApiToken.Issued issued = issue.issue(
                new IssueApiToken.Command(
                        token.name(), token.scopes(), Objects.requireNonNullElse(token.days(), USUAL_DAYS)),
                signedIn.accountId(),
                signedIn.sessionId(),
                actor.get());
        return Response.created(
                        URI.create("/api/v1/account/tokens/" + issued.token().id()))
                .entity(new Issued(issued.secret(), View.of(issued.token())))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Revoke an API token", description = "Access: whoever is signed in. Within five seconds.")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    @APIResponse(responseCode = "404", description = "One has no such token")
    public Response revoke(@PathParam("id") UUID id) {
        revoke.revoke(actor.accountId(), id, actor.get());
        known.forget(actor.accountId());
        return Response.noContent().build();
    }
}
