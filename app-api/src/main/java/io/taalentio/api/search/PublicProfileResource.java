package io.taalentio.api.search;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.web.RateLimited;
import io.taalentio.api.web.TaggedJson;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.LookUpPublicProfile;
import io.taalentio.core.search.LookUpPublicProfile.Answer;
import io.taalentio.core.search.PublicProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anybody who holds a code may see. A change of visibility shows at once: nothing is kept between requests. */
@Path("/api/v1/public")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public pages")
public class PublicProfileResource {

    private final LookUpPublicProfile lookUp;
    private final PublicPages pages;
    private final CurrentActor actor;
    private final TaggedJson tagged;

    PublicProfileResource(LookUpPublicProfile lookUp, PublicPages pages, CurrentActor actor, TaggedJson tagged) {
        this.lookUp = lookUp;
        this.pages = pages;
        this.actor = actor;
        this.tagged = tagged;
    }

    @GET
    @Path("/profiles/{code}")
    @PermitAll
    @RateLimited
    @Operation(
            summary = "See a talent's public page",
            description = "First name and initial unless the owner shows more, age as a bracket, never a contact, a"
                    + " birth date or a document. Minors and profiles kept for staff look as if they did not exist.")
    @APIResponse(
            responseCode = "200",
            description = "The public part of the profile, in the language asked for",
            content = @Content(schema = @Schema(implementation = PublicPages.TalentPage.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "404", description = "Nobody bears the code, or it has no public page")
    @APIResponse(responseCode = "410", description = "`alias-moved`: the person bears `newCode` now")
    public CompletionStage<Response> talent(
            @Parameter(description = "the code; spaces, dashes and small letters are forgiven", example = "SNF0001DAK")
                    @Schema(maxLength = 40)
                    @PathParam("code")
                    String code,
            @Context Request request) {
        Language language = actor.language();
        return page(ProfileKind.TALENT, code)
                .thenApply(profile -> tagged.fresh(pages.talent(profile, language), request));
    }

    @GET
    @Path("/cinema/{code}")
    @PermitAll
    @RateLimited
    @Operation(
            summary = "See a cinema talent's public page",
            description = "As for talents, with credits and gallery; height, eyes, hair and build only when the owner"
                    + " shows them, appearance never.")
    @APIResponse(
            responseCode = "200",
            description = "The public part of the profile, in the language asked for",
            content = @Content(schema = @Schema(implementation = PublicPages.CinemaPage.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "404", description = "Nobody bears the code, or it has no public page")
    @APIResponse(responseCode = "410", description = "`alias-moved`: the person bears `newCode` now")
    public CompletionStage<Response> cinema(
            @Parameter(description = "the code; spaces, dashes and small letters are forgiven", example = "SNDAK00001F")
                    @Schema(maxLength = 40)
                    @PathParam("code")
                    String code,
            @Context Request request) {
        Language language = actor.language();
        return page(ProfileKind.CINEMA, code)
                .thenApply(profile -> tagged.fresh(
                        pages.cinema(profile, Objects.requireNonNull(profile.cinema()), language), request));
    }

    private CompletionStage<PublicProfile> page(ProfileKind kind, String code) {
        return lookUp.soon(kind, code).thenApply(answer -> switch (answer) {
            case Answer.Shown(PublicProfile profile) -> profile;
            case Answer.Moved(String newCode) -> throw new Refused("alias-moved", Map.of("newCode", newCode));
            case Answer.Missing() -> throw new NotFound("not-found");
        });
    }
}
