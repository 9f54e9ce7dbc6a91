package io.taalentio.api.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over the query and the body of a request that carries an idempotency key, taken while the body is read. */
@Provider
class RequestFingerprint implements ReaderInterceptor {

    private static final String KEY = RequestFingerprint.class.getName();

    private final RoutingContext context;

    RequestFingerprint(RoutingContext context) {
        this.context = context;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException, WebApplicationException {
        if (context.request().getHeader(Idempotent.HEADER) == null) {
            return reading.proceed();
        }
        MessageDigest digest = sha256();
        reading.setInputStream(new DigestInputStream(reading.getInputStream(), digest));
        context.put(KEY, digest);
        return reading.proceed();
    }

    /** Of the request at hand, whose body has been read. */
    static byte[] of(RoutingContext context) {
        MessageDigest digest = context.get(KEY);
        if (digest == null) {
            digest = sha256();
        }
        String query = context.request().query();
        digest.update((byte) 0);
        digest.update((query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
