package io.taalentio.api.guardian;

import io.quarkus.security.Authenticated;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.KnownSessions;
import io.taalentio.api.security.SessionOnly;
import io.taalentio.core.guardian.AnswerForWard;
import io.taalentio.core.guardian.Guardianships;
import io.taalentio.core.guardian.Ward;
import io.taalentio.core.privacy.Erasures;
import io.taalentio.core.privacy.OwnData;
import io.taalentio.core.privacy.ProfileErasures;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Minors whom one answers for, or is asked to answer for, as parent or legal guardian. */
@Path("/api/v1/account/wards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Own account")
@SessionOnly
public class WardResource {

    /**
     * @param id of the bond, to agree to it or to end it
     * @param code opens the profile: `/profiles/{code}`, `/cinema/talents/{code}`
     * @param lastName absent before one has agreed, as {@code consents} are
     * @param status whether the profile is shown
     * @param until the day from which the minor is of age and the bond has ended; absent before one has agreed
     * @param acceptedAt absent before one has agreed
     * @param erasureDueAt when everything of the minor will be erased; absent unless that was asked for
     * @param consents what was agreed to for the profile, the newest first
     */
    @Schema(
            name = "WardView",
            requiredProperties = {"id", "kind", "code", "firstName", "status", "invitedAt", "consents"})
    public record View(
            UUID id,
            ProfileKind kind,
            String code,
            String firstName,
            @Nullable String lastName,
            ProfileStatus status,
            @Nullable LocalDate until,
            Instant invitedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant erasureDueAt,
            List<OwnData.ConsentLine> consents) {}

    private final Guardianships guardianships;
    private final AnswerForWard answer;
    private final OwnData data;
    private final Erasures erasures;
    private final ProfileErasures profileErasures;
    private final KnownSessions known;
    private final CurrentActor actor;

    WardResource(
            Guardianships guardianships,
            AnswerForWard answer,
            OwnData data,
            Erasures erasures,
            ProfileErasures profileErasures,
            KnownSessions known,
            CurrentActor actor) {
        this.guardianships = guardianships;
        this.answer = answer;
        this.data = data;
        this.erasures = erasures;
        this.profileErasures = profileErasures;
        this.known = known;
        this.actor = actor;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Minors one answers for",
            description = "Access: whoever is signed in. Those one is asked to answer for too, the latest first.")
    @APIResponse(
            responseCode = "200",
            description = "Each with what was agreed to for it",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = View.class)))
    public List<View> list() {
        return guardianships.of(actor.accountId()).stream().map(this::view).toList();
    }

    @POST
    @Path("/{id}/accept")
    @Authenticated
    @Operation(
            summary = "Agree to answer for a minor",
            description =
                    "Access: whoever is signed in. Written into the ledger of consents. From then on one may read and"
                            + " change the profile as its owner does, until the minor is of age.")
    @APIResponse(
            responseCode = "200",
            description = "One answers for the minor",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "404", description = "One is not asked to")
    @APIResponse(responseCode = "409", description = "One has agreed already, or the minor is of age (`invalid-state`)")
    public View accept(@PathParam("id") UUID id) {
        Ward ward = answer.accept(id, actor.get());
        known.forget(actor.accountId());
        return view(ward);
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Decline, or answer for a minor no longer",
            description =
                    "Access: whoever is signed in. A consent that was given is taken back in the ledger; when nobody"
                            + " else answers for the minor, the profile is closed until an administrator opens it again.")
    @APIResponse(responseCode = "204", description = "One does not answer for the minor")
    @APIResponse(responseCode = "404", description = "One has no such ward")
    public Response end(@PathParam("id") UUID id) {
        answer.end(id, actor.get());
        known.forget(actor.accountId());
        return Response.noContent().build();
    }

    private @Nullable Instant erasureDueAt(Ward ward) {
        Optional<Instant> ofAccount = Optional.ofNullable(ward.account())
                .flatMap(erasures::find)
                .filter(erasure -> erasure.doneAt() == null)
                .map(Erasures.Erasure::dueAt);
        return ofAccount
                .or(() -> profileErasures
                        .find(ward.profile())
                        .filter(erasure -> erasure.doneAt() == null)
                        .map(ProfileErasures.ProfileErasure::dueAt))
                .orElse(null);
    }

    private View view(Ward ward) {
        boolean agreed = ward.acceptedAt() != null;
        return new View(
                ward.id(),
                ward.kind(),
                ward.code(),
                ward.firstName(),
                agreed ? ward.lastName() : null,
                ward.status(),
                agreed ? ward.ofAgeOn() : null,
                ward.invitedAt(),
                ward.acceptedAt(),
                agreed ? erasureDueAt(ward) : null,
                agreed ? data.consentsOf(ward.profile()) : List.of());
    }
}
