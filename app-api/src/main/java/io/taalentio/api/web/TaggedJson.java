package io.taalentio.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Answers of reference data: kept by the browser for a while and then asked for by their tag, so that a phone loads a
 * list once. The tag is made from the answer itself, the same on every node.
 */
@Singleton
public class TaggedJson {

    private static final String FOR_ALL = "public, max-age=600";
    private static final String FOR_ONE_READER = "private, max-age=600";
    private static final int TAG_BYTES = 12;

    private final ObjectMapper json;

    TaggedJson(ObjectMapper json) {
        this.json = json;
    }

    /** An answer that says the same to everybody. */
    public Response answer(Object body, Request request) {
        return build(body, request).header("Cache-Control", FOR_ALL).build();
    }

    /** An answer in the reader's language. */
    public Response translated(Object body, Request request) {
        return build(body, request)
                .header("Cache-Control", FOR_ONE_READER)
                .header("Vary", "Accept-Language, Cookie, Authorization")
                .build();
    }

    /** An answer in the reader's language that may change any moment: kept by the browser, asked for each time. */
    public Response fresh(Object body, Request request) {
        return build(body, request)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept-Language, Cookie, Authorization")
                .build();
    }

    private Response.ResponseBuilder build(Object body, Request request) {
        byte[] bytes;
        try {
            bytes = json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        EntityTag tag = new EntityTag(tag(bytes), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag)
                : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).tag(tag);
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
