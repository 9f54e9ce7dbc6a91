package io.taalentio.api.file;

import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.StoredFile;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** How contents leave the house: typed as they are, never run, kept only where they may be. */
@Singleton
class Served {

    static final String ONE_READER = "private, no-cache";
    static final String NOBODY = "private, no-store";
    static final String VARY = "Accept-Language, Cookie, Authorization";

    private static final int TAG_BYTES = 15;

    private final FileStore store;

    Served(FileStore store) {
        this.store = store;
    }

    /** A picture, whose content never changes under its address. */
    Response picture(StoredFile.Blob blob, boolean toAll, Request request) {
        EntityTag tag = new EntityTag(blob.key().substring(0, 32));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : content(blob);
        return answer.tag(tag)
                // A day, so that a picture taken off its page is gone from every cache by tomorrow.
                .header(HttpHeaders.CACHE_CONTROL, (toAll ? "public" : "private") + ", max-age=86400, immutable")
                .header(HttpHeaders.VARY, toAll ? null : "Cookie, Authorization")
                .build();
    }

    /** A private document, to be saved and not shown, kept by nobody in between. */
    Response document(StoredFile.Blob blob, String name) {
        return content(blob)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .header(HttpHeaders.CACHE_CONTROL, NOBODY)
                .build();
    }

    private Response.ResponseBuilder content(StoredFile.Blob blob) {
        return Response.ok(store.open(blob.key()), blob.type().mime()).header(HttpHeaders.CONTENT_LENGTH, blob.size());
    }

    static String attachment(String name) {
        return "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"";
    }

    /** A tag that is the same on every node for the same content. */
    static EntityTag tag(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES)), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answer to a reader who has it already, null when he has not. */
    static @Nullable Response unchanged(EntityTag tag, Request request, String cacheControl) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? null
                : unchanged
                        .tag(tag)
                        .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                        .build();
    }
}
