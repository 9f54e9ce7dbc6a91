package io.taalentio.api.production;

import io.taalentio.api.production.ProductionViews.MemberView;
import io.taalentio.api.profile.FileAnswer;
import io.taalentio.api.profile.Upload;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.production.ChangeLogo;
import io.taalentio.core.production.MemberRole;
import io.taalentio.core.production.ProductionAccess;
import io.taalentio.core.production.ProductionMembers;
import io.taalentio.core.production.SetMembers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Who belongs to a production company, and its logo. */
@Path("/api/v1/cinema/productions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Productions")
public class ProductionMemberResource {

    private static final String MISSING = ProductionResource.MISSING;
    private static final String NOT_THEIRS = ProductionResource.NOT_THEIRS;
    private static final String ID = "id of the company";

    /**
     * Somebody to be a member.
     *
     * @param email of an account that has the role of producer
     * @param role {@code OWNER}, {@code EDITOR} or {@code VIEWER}
     */
    public record NewMember(
            @NotBlank @Size(max = 254) String email,
            @NotNull MemberRole role) {}

    private final ProductionAccess access;
    private final ProductionMembers members;
    private final SetMembers setMembers;
    private final ChangeLogo changeLogo;
    private final CurrentActor actor;

    ProductionMemberResource(
            ProductionAccess access,
            ProductionMembers members,
            SetMembers setMembers,
            ChangeLogo changeLogo,
            CurrentActor actor) {
        this.access = access;
        this.members = members;
        this.setMembers = setMembers;
        this.changeLogo = changeLogo;
        this.actor = actor;
    }

    @GET
    @Path("/members")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(summary = "List who belongs to a company", description = "For its members and administrators.")
    @APIResponse(responseCode = "200", description = "Owners first")
    @APIResponse(responseCode = "404", description = MISSING)
    public List<MemberView> members(@Parameter(description = ID) @PathParam("id") UUID id) {
        access.toRead(id, actor.get());
        if (!access.mayChange(id, MemberRole.VIEWER, actor.get())) {
            throw new NotFound("not-found");
        }
        return members.of(id).stream().map(MemberView::of).toList();
    }

    @POST
    @Path("/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Make a producer member of a company, or change what they are in it",
            description = "For its owners and administrators.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewMember.class),
                            examples =
                                    @ExampleObject(
                                            name = "an editor",
                                            value =
                                                    "{\"email\":\"producer@demo.taalentio.example\",\"role\":\"EDITOR\"}")))
    @APIResponse(responseCode = "200", description = "All members")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`last-owner`: the company would have nobody to own it")
    @APIResponse(responseCode = "422", description = "`not-a-producer` on `email`")
    public List<MemberView> put(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull NewMember member) {
        setMembers.put(id, member.email(), member.role(), actor.get());
        return members.of(id).stream().map(MemberView::of).toList();
    }

    @DELETE
    @Path("/members/{accountId}")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(summary = "Take somebody out of a company", description = "For its owners and administrators.")
    @APIResponse(responseCode = "204", description = "No longer a member")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING + ", or no such member")
    @APIResponse(responseCode = "409", description = "`last-owner`: the company would have nobody to own it")
    public void remove(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "account of the member") @PathParam("accountId") UUID accountId) {
        setMembers.remove(id, accountId, actor.get());
    }

    @PUT
    @Path("/logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(
            summary = "Set a company's logo",
            description = "PNG or JPG, at most 5 MB. For its owners and editors and for administrators.")
    @APIResponse(responseCode = "200", description = "The file as it was kept")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "422", description = "The file is missing, damaged or suspicious")
    public FileAnswer putLogo(
            @Parameter(description = ID) @PathParam("id") UUID id, @RestForm("file") @Nullable FileUpload file) {
        FileUpload upload = Upload.required(file);
        return FileAnswer.of(
                changeLogo.put(id, Upload.name(upload), upload.uploadedFile(), actor.get()),
                access.toRead(id, actor.get()).version());
    }

    @DELETE
    @Path("/logo")
    @Needs(Permission.MANAGE_PRODUCTIONS)
    @Operation(summary = "Remove a company's logo", description = "For its owners and editors and for administrators.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", description = NOT_THEIRS)
    @APIResponse(responseCode = "404", description = MISSING + ", or it has no logo")
    public void removeLogo(@Parameter(description = ID) @PathParam("id") UUID id) {
        changeLogo.remove(id, actor.get());
    }
}
