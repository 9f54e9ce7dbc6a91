package io.taalentio.api.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.taalentio.core.kernel.Ids;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What happens to every request before anything else: it gets its number and its headers, and what no part of the
 * application could mean is refused here, whoever asks.
 */
@Singleton
class FirstFilter {

    static final String CORRELATION_ID = "X-Correlation-Id";

    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final long MAX_UPLOAD = 12L * 1024 * 1024;

    private final Problems problems;
    private final Ids ids;
    private final ClientAddress clientAddress;
    private final URI baseUrl;
    private final Departure departure;
    private final CrossOrigin crossOrigin;

    FirstFilter(
            Problems problems,
            Ids ids,
            Departure departure,
            @ConfigProperty(name = "taalentio.trusted-proxies") Optional<List<String>> trustedProxies,
            @ConfigProperty(name = "taalentio.cors-origins") Optional<List<String>> corsOrigins,
            @ConfigProperty(name = "taalentio.base-url") URI baseUrl) {
        this.problems = problems;
        this.ids = ids;
        this.departure = departure;
        this.clientAddress = new ClientAddress(trustedProxies.orElse(List.of()));
        this.crossOrigin = new CrossOrigin(corsOrigins.orElse(List.of()));
        this.baseUrl = baseUrl;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, 100_000);
    }

    /** Before the framework's own handler, which would answer with its page. */
    void registerFailures(@Observes Router router) {
        router.route().order(-200_000).failureHandler(this::failed);
    }

    private void receive(RoutingContext context) {
        greet(context);
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean listed = crossOrigin.allows(origin, request.path());
        if (origin != null && listed && !own(request, origin) && crossOrigin.answer(context, origin)) {
            return;
        }
        Fault fault = refusal(request, listed);
        if (fault != null) {
            problems.answer(fault, context);
            return;
        }
        context.next();
    }

    private void greet(RoutingContext context) {
        HttpServerRequest request = context.request();
        String given = request.getHeader(CORRELATION_ID);
        String correlationId = given != null && CORRELATION.matcher(given).matches()
                ? given
                : ids.next().toString();
        String peer = request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
        Caller.greet(context, correlationId, clientAddress.of(peer, request.getHeader("X-Forwarded-For")));
        MDC.put("correlationId", correlationId);

        String path = request.path();
        boolean api = path != null && path.startsWith("/api/");
        HttpServerResponse response = context.response();
        response.putHeader(CORRELATION_ID, correlationId);
        if (departure.begun(request)) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        SecurityHeaders.put(response.headers(), api, secure());
        context.addHeadersEndHandler(nothing -> cache(response, api));
    }

    /** @param listed whether it comes from a site whose pages may call the API */
    private @Nullable Fault refusal(HttpServerRequest request, boolean listed) {
        if (request.uri().contains("%00")) {
            return Fault.of(400, "unstorable-text");
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() > 6) {
            String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
            boolean json = type != null && type.toLowerCase(Locale.ROOT).contains("json");
            if (length.length() > 18 || Long.parseLong(length) > (json ? StrictJson.MAX_BYTES : MAX_UPLOAD)) {
                return Fault.of(413, "payload-too-large");
            }
        }
        if (!READS.contains(request.method()) && !listed && foreign(request)) {
            return Fault.of(403, "foreign-origin");
        }
        return null;
    }

    /** A browser says where a write comes from; anything but this product's own pages is refused. */
    private boolean foreign(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        }
        return !own(request, origin);
    }

    private boolean own(HttpServerRequest request, String origin) {
        if (origin.equals(origin(baseUrl))) {
            return true;
        }
        String host = request.getHeader(HttpHeaders.HOST);
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    private static void cache(HttpServerResponse response, boolean api) {
        if (response.getStatusCode() >= 400) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, api ? "no-store" : "no-cache");
        }
    }

    private void failed(RoutingContext context) {
        if (!Caller.known(context)) {
            // An address that cannot even be parsed fails before the first filter.
            greet(context);
        }
        Throwable failure = context.failure();
        if (failure == null || (context.statusCode() >= 400 && context.statusCode() < 500)) {
            problems.answer(Faults.ofStatus(context.statusCode()), context);
        } else {
            problems.answer(failure, context);
        }
    }
}
