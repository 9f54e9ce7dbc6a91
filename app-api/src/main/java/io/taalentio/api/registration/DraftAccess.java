package io.taalentio.api.registration;

import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.registration.DraftKey;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which draft a request is about, and the secret that opens it. */
public class DraftAccess {

    static final String TOKEN = "X-Resume-Token";

    @PathParam("draftId")
    @Parameter(description = "`draftId` the draft was opened with")
    @SuppressWarnings("NullAway.Init") // a path without it is another path
    public UUID draftId;

    @HeaderParam(TOKEN)
    @Parameter(
            description = "the `resumeToken` the draft was opened with",
            required = true,
            example = "demo-resume-token")
    public @Nullable String token;

    /** Without a token it opens nothing. */
    String secret() {
        return token == null ? "" : token;
    }

    <C extends ProfileContent> DraftKey<C> key(C empty, Class<C> form) {
        return DraftKey.of(draftId, empty, form, secret());
    }
}
