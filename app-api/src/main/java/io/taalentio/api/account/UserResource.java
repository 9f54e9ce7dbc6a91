package io.taalentio.api.account;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.AccountDirectory;
import io.taalentio.core.account.OpenStaffAccount;
import io.taalentio.core.account.ReactivateAccount;
import io.taalentio.core.account.ResendCredentials;
import io.taalentio.core.account.ResetSecondFactor;
import io.taalentio.core.account.SetRoles;
import io.taalentio.core.account.SuspendAccount;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
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

@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class UserResource {

    private static final String WHO = "Access: ADMIN.";
    private static final String GRAVE = "Not an administrator (`forbidden`), or the password was last given more than"
            + " ten minutes ago (`password-needed`): see `POST /auth/confirm`";
    private static final String LAST_ADMIN =
            "The house would lose its last active administrator (`last-admin`), or the account is in no state for it"
                    + " (`invalid-state`)";

    public record NewUser(
            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @NotBlank @Size(max = 254) String email,
            @NotEmpty Set<@NotNull Role> roles,
            AccountResource.@Nullable Spoken language) {}

    public record Roles(@NotEmpty Set<@NotNull Role> roles) {}

    private final OpenStaffAccount openStaffAccount;
    private final SetRoles setRoles;
    private final SuspendAccount suspendAccount;
    private final ReactivateAccount reactivateAccount;
    private final ResendCredentials resendCredentials;
    private final ResetSecondFactor resetSecondFactor;
    private final AccountDirectory directory;
    private final KnownSessions known;
    private final CurrentActor actor;

    UserResource(
            OpenStaffAccount openStaffAccount,
            SetRoles setRoles,
            SuspendAccount suspendAccount,
            ReactivateAccount reactivateAccount,
            ResendCredentials resendCredentials,
            ResetSecondFactor resetSecondFactor,
            AccountDirectory directory,
            KnownSessions known,
            CurrentActor actor) {
        this.openStaffAccount = openStaffAccount;
        this.setRoles = setRoles;
        this.suspendAccount = suspendAccount;
        this.reactivateAccount = reactivateAccount;
        this.resendCredentials = resendCredentials;
        this.resetSecondFactor = resetSecondFactor;
        this.directory = directory;
        this.known = known;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.MANAGE_USERS)
    @Operation(summary = "List accounts", description = WHO + " Newest first.")
    @APIResponse(responseCode = "200", description = "One page of accounts")
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public Page<AccountDirectory.Row> list(
            @Parameter(description = "part of a name or e-mail") @QueryParam("q") @Nullable String q,
            @Parameter(description = "only accounts with this role") @QueryParam("role") @Nullable Role role,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        PageBounds.check(page, size);
        return directory.list(new AccountDirectory.Query(q, role, page, size));
    }

    @POST
    @Needs(Permission.MANAGE_USERS)
    @Idempotent
    @Operation(
            summary = "Open an account for a member of staff",
            description = WHO + " The person chooses a password by the mailed link.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewUser.class),
                            examples =
                                    @ExampleObject(
                                            name = "recruiter",
                                            value = "{\"firstName\":\"Mariam\",\"lastName\":\"Traoré\","
                                                    + "\"email\":\"mariam.traore@example.org\",\"roles\":[\"RECRUITER\"],"
                                                    + "\"language\":\"fr\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location says where",
            content = @Content(schema = @Schema(implementation = AccountDirectory.Row.class)))
    @APIResponse(responseCode = "403", description = GRAVE)
    @APIResponse(responseCode = "409", description = "The e-mail has an account already (`email-used`)")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Response create(@Valid @NotNull NewUser user) {
        UUID id = openStaffAccount
                .open(
                        new OpenStaffAccount.Command(
                                user.firstName(),
                                user.lastName(),
                                user.email(),
                                user.roles(),
                                Objects.requireNonNullElse(user.language(), AccountResource.Spoken.fr)
                                        .language()),
                        actor.require().sessionId(),
                        actor.get())
                .id();
        return Response.created(URI.create("/api/v1/users/" + id))
                .entity(row(id))
                .build();
    }

    @GET
    @Path("/{id}")
    @Needs(Permission.MANAGE_USERS)
    @Operation(summary = "One account", description = WHO)
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountDirectory.Row.class)))
    @APIResponse(responseCode = "404", description = "No such account")
    public AccountDirectory.Row get(@PathParam("id") UUID id) {
        return row(id);
    }

    @PUT
    @Path("/{id}/roles")
    @Needs(Permission.MANAGE_USERS)
    @Operation(summary = "Set the roles of an account", description = WHO + " In force within five seconds everywhere.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Roles.class),
                            examples =
                                    @ExampleObject(
                                            name = "casting office",
                                            value = "{\"roles\":[\"RECRUITER\",\"PRODUCER\"]}")))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = AccountDirectory.Row.class)))
    @APIResponse(responseCode = "403", description = GRAVE)
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = LAST_ADMIN)
    @APIResponse(responseCode = "422", description = "No role is given")
    public AccountDirectory.Row setRoles(@PathParam("id") UUID id, @Valid @NotNull Roles roles) {
        setRoles.set(id, roles.roles(), actor.require().sessionId(), actor.get());
        return changed(id);
    }

    @POST
    @Path("/{id}/suspend")
    @Needs(Permission.MANAGE_USERS)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Close an account until it is reactivated",
            description = WHO + " Its devices are signed out within five seconds everywhere.")
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = AccountDirectory.Row.class)))
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = LAST_ADMIN)
    public AccountDirectory.Row suspend(@PathParam("id") UUID id) {
        suspendAccount.suspend(id, actor.get());
        return changed(id);
    }

    @POST
    @Path("/{id}/reactivate")
    @Needs(Permission.MANAGE_USERS)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Open a suspended account again", description = WHO)
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = AccountDirectory.Row.class)))
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "The account is not suspended (`invalid-state`)")
    public AccountDirectory.Row reactivate(@PathParam("id") UUID id) {
        reactivateAccount.reactivate(id, actor.get());
        return changed(id);
    }

    @POST
    @Path("/{id}/resend-credentials")
    @Needs(Permission.MANAGE_USERS)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Mail a new activation link",
            description = WHO + " For accounts not yet activated; earlier links stop working.")
    @APIResponse(responseCode = "202", description = "A mail is on its way")
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "The account is activated already (`invalid-state`)")
    public Response resendCredentials(@PathParam("id") UUID id) {
        resendCredentials.resend(id, actor.get());
        return Response.accepted().build();
    }

    @DELETE
    @Path("/{id}/second-factor")
    @Needs(Permission.MANAGE_USERS)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take a lost second factor away",
            description = WHO + " For who lost telephone and recovery codes: every device of the account is signed out,"
                    + " its owner is told by mail, and sets up the next one where a role demands it.")
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = AccountDirectory.Row.class)))
    @APIResponse(responseCode = "403", description = GRAVE)
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "The account has no second factor (`no-second-factor`)")
    public AccountDirectory.Row resetSecondFactor(@PathParam("id") UUID id) {
        resetSecondFactor.reset(id, actor.require().sessionId(), actor.get());
        return changed(id);
    }

    private AccountDirectory.Row changed(UUID id) {
        known.forget(id);
        return row(id);
    }

    private AccountDirectory.Row row(UUID id) {
        return directory.find(id).orElseThrow(() -> new NotFound("not-found"));
    }
}
