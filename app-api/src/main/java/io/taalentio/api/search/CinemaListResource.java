package io.taalentio.api.search;

import io.taalentio.api.search.Naming.ListOf;
import io.taalentio.api.search.StaffViews.CinemaCardView;
import io.taalentio.api.search.StaffViews.CinemaView;
import io.taalentio.api.search.StaffViews.ContactView;
import io.taalentio.api.search.StaffViews.IdentityView;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.security.OwnerOr;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.BrowseCinemaTalents;
import io.taalentio.core.search.ReadProfile;
import io.taalentio.core.search.RevealContact;
import io.taalentio.core.search.RevealIdentity;
import io.taalentio.core.search.SearchAddress;
import io.taalentio.core.search.StaffView;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cinema talents as staff find and read them. */
@Path("/api/v1/cinema/talents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cinema profiles")
public class CinemaListResource {

    private final BrowseCinemaTalents browse;
    private final ReadProfile read;
    private final RevealContact revealContact;
    private final RevealIdentity revealIdentity;
    private final StaffViews views;
    private final SearchAddress address;
    private final CurrentActor actor;

    CinemaListResource(
            BrowseCinemaTalents browse,
            ReadProfile read,
            RevealContact revealContact,
            RevealIdentity revealIdentity,
            StaffViews views,
            SearchAddress address,
            CurrentActor actor) {
        this.browse = browse;
        this.read = read;
        this.revealContact = revealContact;
        this.revealIdentity = revealIdentity;
        this.views = views;
        this.address = address;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.LIST_CINEMA_TALENTS)
    @Operation(
            summary = "List cinema talents",
            description =
                    "Active profiles that meet every filter given, the best matches of `q` first, without it the newest, unless sorted otherwise."
                            + " `total` is exact. What is committed anywhere shows within a second. Filtering by appearance is for administrators and recruiters."
                            + " Where `presence.scope` is `ASSIGNED`, presence agents find only who is on the projects they are named on.")
    @APIResponse(responseCode = "200", description = "One page of the list")
    @APIResponse(responseCode = "422", description = "A filter, the order, the page or its size is not valid")
    @APIResponse(responseCode = "503", description = "The search index is being filled; the answer says how far it is")
    public ListOf<CinemaCardView> list(@BeanParam CinemaQuery query) {
        Actor reader = actor.get();
        LocalDate today = views.today();
        return ListOf.of(
                browse.page(query.query(address), query.listing(), reader),
                card -> views.card(card, today, reader.language()));
    }

    @GET
    @Path("/{ref}")
    @OwnerOr(Permission.LIST_CINEMA_TALENTS)
    @Operation(
            summary = "Read one of the cinema talents",
            description = "For staff who may list them and for the owner. Contact and document data are not in it.")
    @APIResponse(responseCode = "200", description = "The profile without contact, document and appearance data")
    @APIResponse(responseCode = "404", description = "No such profile, or none the caller may know of")
    public CinemaView read(
            @Parameter(description = "code or id", example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        Actor reader = actor.get();
        StaffView view = read.read(ProfileKind.CINEMA, ref, reader);
        return switch (view.part()) {
            case StaffView.General general -> throw new IllegalStateException("not a cinema talent: " + view.code());
            case StaffView.Screen screen -> views.cinema(view, screen, reader.language());
        };
    }

    @GET
    @Path("/{ref}/contact")
    @OwnerOr(Permission.REVEAL_CONTACT)
    @Operation(
            summary = "Reveal how to reach one of the cinema talents",
            description = "For administrators, recruiters and the owner. Every reveal is recorded with who asked.")
    @APIResponse(responseCode = "200", description = "E-mail, telephone numbers, address, social networks")
    @APIResponse(responseCode = "403", description = "The caller may see the profile but not reach the person")
    @APIResponse(responseCode = "404", description = "No such profile, or none the caller may know of")
    public ContactView contact(
            @Parameter(description = "code or id", example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        return StaffViews.contact(revealContact.reveal(ProfileKind.CINEMA, ref, actor.get()));
    }

    @GET
    @Path("/{ref}/identity")
    @OwnerOr(Permission.REVEAL_IDENTITY)
    @Operation(
            summary = "Reveal the identity document of one of the cinema talents",
            description = "For administrators and the owner. Every reveal is recorded with who asked.")
    @APIResponse(
            responseCode = "200",
            description = "Birth date and document, measurements, and appearance where consented")
    @APIResponse(responseCode = "403", description = "The caller may see the profile but not this")
    @APIResponse(responseCode = "404", description = "No such profile, or none the caller may know of")
    public IdentityView identity(
            @Parameter(description = "code or id", example = "SNDAK00001F") @Schema(maxLength = 40) @PathParam("ref")
                    String ref) {
        return StaffViews.identity(revealIdentity.reveal(ProfileKind.CINEMA, ref, actor.get()));
    }
}
