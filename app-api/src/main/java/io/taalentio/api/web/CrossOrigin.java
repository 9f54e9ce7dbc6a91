package io.taalentio.api.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages of other sites that may call the API from a browser: those whose origin is on the list. They act by token alone;
 * the cookie of who is signed in here does not count from there.
 */
public final class CrossOrigin {

    private static final String KEY = CrossOrigin.class.getName();
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String SENT =
            "Authorization, Content-Type, Accept-Language, If-Match, Idempotency-Key, X-Resume-Token, X-Correlation-Id";
    private static final String SEEN =
            "ETag, Location, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
                    + " X-Correlation-Id, Content-Disposition";
    private static final String PREFLIGHT_GOOD_FOR = "600";

    private final Set<String> allowed;

    /** @param allowed origins as browsers write them: {@code https://calendar.example} */
    CrossOrigin(List<String> allowed) {
        for (String origin : allowed) {
            if (!origin.matches("https?://[^/*\\s]+")) {
                throw new IllegalArgumentException(
                        "taalentio.cors-origins: " + origin + " is not an origin such as https://calendar.example");
            }
        }
        this.allowed = Set.copyOf(allowed);
    }

    /** Whether the request comes from a page of another site that is on the list. */
    public static boolean of(RoutingContext context) {
        return context.get(KEY) != null;
    }

    boolean allows(@Nullable String origin, @Nullable String path) {
        return origin != null && allowed.contains(origin) && path != null && path.startsWith("/api/");
    }

    /**
     * Tells the browser that the page may read the answer.
     *
     * @return true when the request only asked whether it might come, and is answered
     */
    boolean answer(RoutingContext context, String origin) {
        HttpServerRequest request = context.request();
        MultiMap headers = context.response().headers();
        context.put(KEY, true);
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .set("Cross-Origin-Resource-Policy", "cross-origin")
                .add(HttpHeaders.VARY, "Origin");
        if (HttpMethod.OPTIONS.equals(request.method())
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                    .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_GOOD_FOR);
            context.response().setStatusCode(204).end();
            return true;
        }
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SEEN);
        return false;
    }
}
