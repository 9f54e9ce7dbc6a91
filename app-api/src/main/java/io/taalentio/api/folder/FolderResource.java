package io.taalentio.api.folder;

import io.taalentio.api.folder.FolderViews.FolderView;
import io.taalentio.api.folder.FolderViews.OpenFolder;
import io.taalentio.api.folder.FolderViews.ShareView;
import io.taalentio.api.profile.Precondition;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.Idempotent;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.folder.EditFolder;
import io.taalentio.core.folder.FillFolder;
import io.taalentio.core.folder.Folder;
import io.taalentio.core.folder.KeepFolders;
import io.taalentio.core.folder.ShareFolder;
import io.taalentio.core.folder.Tag;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.profile.ProfileKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Folders: people put aside, with what is written beside them, shared with colleagues. */
@Path("/api/v1/folders")
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Folders")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
public class FolderResource {

    private static final String WHO =
            "Access: ADMIN, RECRUITER, PRODUCER, MANAGER; one's own folders and those shared.";
    private static final String FORBIDDEN = "The caller keeps no folders, or may only look at this one";
    private static final String MISSING = "No such folder, or none the caller may see";
    private static final String ID = "id of the folder";

    /** @param note what it is for */
    public record NewFolder(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 2000) String note) {}

    /** @param people codes or ids of people on the list of that kind */
    public record People(
            @NotNull ProfileKind kind,
            @NotEmpty @Size(max = FillFolder.MOST_PEOPLE) List<@NotBlank @Size(max = 40) String> people) {}

    /** @param added how many are new in the folder */
    public record Put(int added) {}

    /**
     * What is written beside somebody; what is absent is taken away.
     *
     * @param rating 0 to 5
     */
    public record Words(
            @Nullable @Size(max = 2000) String note,
            @Nullable Integer rating,
            @Nullable Tag tag) {}

    /** @param people ids in the order wanted; those left out follow as they stood */
    public record Order(
            @NotNull @Size(max = FillFolder.MOST_PEOPLE) List<UUID> people) {}

    /** @param mayEdit whether the colleague may change it too */
    public record NewShare(
            @NotBlank @Size(max = 254) String email,
            @NotNull Boolean mayEdit) {}

    private final KeepFolders keep;
    private final EditFolder edit;
    private final FillFolder fill;
    private final ShareFolder share;
    private final FolderViews views;
    private final CurrentActor actor;

    FolderResource(
            KeepFolders keep,
            EditFolder edit,
            FillFolder fill,
            ShareFolder share,
            FolderViews views,
            CurrentActor actor) {
        this.keep = keep;
        this.edit = edit;
        this.fill = fill;
        this.share = share;
        this.views = views;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(summary = "List folders", description = WHO + " The last changed first.")
    @APIResponse(responseCode = "200", description = "The folders")
    @APIResponse(responseCode = "403", description = "The caller keeps no folders")
    public List<FolderView> list() {
        Actor reader = actor.get();
        return keep.list(reader).stream()
                .map(folder -> FolderView.of(folder, reader.accountId()))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.KEEP_FOLDERS)
    @Idempotent
    @Operation(summary = "Make a folder", description = WHO)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewFolder.class),
                            examples =
                                    @ExampleObject(
                                            name = "for a role",
                                            value = "{\"name\":\"Rôle de la mère\",\"note\":\"Tournage en mars\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Made; Location says where",
            content = @Content(schema = @Schema(implementation = FolderView.class)))
    @APIResponse(responseCode = "403", description = "The caller keeps no folders")
    @APIResponse(responseCode = "409", description = "`too-many`: five hundred are kept already")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Response make(@Valid @NotNull NewFolder folder) {
        Actor owner = actor.get();
        Folder made = edit.make(folder.name(), folder.note(), owner);
        return Response.created(URI.create("/api/v1/folders/" + made.id()))
                .entity(FolderView.of(made, owner.accountId()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(
            summary = "Open a folder",
            description =
                    WHO + " Those in it who are on the lists now and whom the caller may list, in the folder's order."
                            + " The answer's ETag is for a change.")
    @APIResponse(
            responseCode = "200",
            description = "The folder and who is in it",
            content = @Content(schema = @Schema(implementation = OpenFolder.class)))
    @APIResponse(responseCode = "403", description = "The caller keeps no folders")
    @APIResponse(responseCode = "404", description = MISSING)
    public Response open(@Parameter(description = ID) @PathParam("id") UUID id) {
        Actor reader = actor.get();
        Folder folder = keep.read(id, reader);
        return Response.ok(new OpenFolder(
                        FolderView.of(folder, reader.accountId()),
                        keep.people(folder, reader).stream()
                                .map(person -> views.person(person, reader.language()))
                                .toList(),
                        keep.shares(folder, reader).stream().map(ShareView::of).toList()))
                .header(HttpHeaders.ETAG, Precondition.tag(folder.version()))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(summary = "Rename a folder or say what it is for", description = WHO)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewFolder.class),
                            examples = @ExampleObject(name = "another name", value = "{\"name\":\"Rôle du père\"}")))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = FolderView.class)))
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "412", description = "Somebody changed it since it was read (`conflict-version`)")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the folder as it was read, or `*`", required = true, example = "*")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull NewFolder change) {
        Actor editor = actor.get();
        int version = Precondition.version(ifMatch, keep.read(id, editor).version());
        Folder changed = edit.change(id, version, change.name(), change.note(), editor);
        return Response.ok(FolderView.of(changed, editor.accountId()))
                .header(HttpHeaders.ETAG, Precondition.tag(changed.version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(summary = "Throw a folder away", description = "Access: its owner.")
    @APIResponse(responseCode = "204", description = "Gone, with what was written in it")
    @APIResponse(responseCode = "403", description = "It is somebody else's")
    @APIResponse(responseCode = "404", description = MISSING)
    public void remove(@Parameter(description = ID) @PathParam("id") UUID id) {
        edit.remove(id, actor.get());
    }

    @POST
    @Path("/{id}/people")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.KEEP_FOLDERS)
    @Idempotent
    @Operation(
            summary = "Put people into a folder",
            description = WHO + " At its end. Those who are not on the list, or in it already, change nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = People.class),
                            examples =
                                    @ExampleObject(
                                            name = "one of the demonstration",
                                            value = "{\"kind\":\"TALENT\",\"people\":[\"SNF0001DAK\"]}")))
    @APIResponse(responseCode = "200", description = "How many are new in it")
    @APIResponse(responseCode = "403", description = FORBIDDEN + ", or may not list such people")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "409", description = "`too-many`: it would hold more than five hundred")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Put put(@Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull People people) {
        return new Put(fill.put(id, people.kind(), people.people(), actor.get()));
    }

    @PUT
    @Path("/{id}/people/{personId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(summary = "Write beside somebody in a folder", description = WHO + " Note, stars and tag as a whole.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Words.class),
                            examples =
                                    @ExampleObject(
                                            name = "four stars",
                                            value =
                                                    "{\"note\":\"Très juste à l’essai\",\"rating\":4,\"tag\":\"LEAF\"}")))
    @APIResponse(responseCode = "204", description = "Written")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = MISSING + ", or nobody such in it")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public void write(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "id of the person's profile") @PathParam("personId") UUID personId,
            @Valid @NotNull Words words) {
        fill.write(id, personId, new FillFolder.Words(words.note(), words.rating(), words.tag()), actor.get());
    }

    @DELETE
    @Path("/{id}/people/{personId}")
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(summary = "Take somebody out of a folder", description = WHO)
    @APIResponse(responseCode = "204", description = "Out, with what was written beside")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = MISSING + ", or nobody such in it")
    public void take(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "id of the person's profile") @PathParam("personId") UUID personId) {
        fill.take(id, personId, actor.get());
    }

    @PUT
    @Path("/{id}/order")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(summary = "Bring the people of a folder into an order", description = WHO)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Order.class),
                            examples = @ExampleObject(name = "as they stand", value = "{\"people\":[]}")))
    @APIResponse(responseCode = "204", description = "In order")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = MISSING)
    public void order(@Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull Order order) {
        fill.order(id, order.people(), actor.get());
    }

    @PUT
    @Path("/{id}/shares")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(
            summary = "Share a folder with a colleague",
            description = "Access: its owner. A colleague sees those in it whom his own role lets him list.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewShare.class),
                            examples =
                                    @ExampleObject(
                                            name = "to look at",
                                            value = "{\"email\":\"admin@demo.taalentio.example\",\"mayEdit\":false}")))
    @APIResponse(responseCode = "204", description = "Shared")
    @APIResponse(responseCode = "403", description = "It is somebody else's")
    @APIResponse(responseCode = "404", description = MISSING)
    @APIResponse(responseCode = "422", description = "`unknown-colleague`: nobody who keeps folders has that address")
    public void share(@Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull NewShare with) {
        share.share(id, new Email(with.email()), with.mayEdit(), actor.get());
    }

    @DELETE
    @Path("/{id}/shares/{accountId}")
    @Needs(Permission.KEEP_FOLDERS)
    @Operation(summary = "Share a folder with a colleague no longer", description = "Access: its owner.")
    @APIResponse(responseCode = "204", description = "The colleague sees it no longer")
    @APIResponse(responseCode = "403", description = "It is somebody else's")
    @APIResponse(responseCode = "404", description = MISSING + ", or not shared with that account")
    public void unshare(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "the colleague's account") @PathParam("accountId") UUID accountId) {
        share.unshare(id, accountId, actor.get());
    }
}
