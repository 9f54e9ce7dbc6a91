package io.taalentio.api.web;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.taalentio.api.web.RateLimited.Limit;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Serves the single-page application: its files, and its document for every page it knows. Hashed files never change;
 * everything else is asked for again each time. A page that does not exist is the same document with status 404, so
 * that the application can say so in its own words.
 */
@Singleton
class SpaPages {

    /** Before the API, which would otherwise be asked for every picture. */
    private static final int ORDER = 1_500;

    private static final List<String> NOT_PAGES = List.of("/api", "/health", "/metrics", "/q/");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final WebFiles files;
    private final List<PageHead> heads;
    private final RateLimits limits;
    private final Problems problems;

    SpaPages(WebFiles files, @All List<PageHead> heads, RateLimits limits, Problems problems) {
        this.files = files;
        this.heads = heads;
        this.limits = limits;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::file);
        // Only pages may wait for the database; whatever is not one goes on where it is.
        router.route().order(ORDER + 1).handler(context -> {
            if (isPage(context)) {
                context.vertx()
                        .executeBlocking(
                                () -> {
                                    page(context);
                                    return true;
                                },
                                false)
                        .onFailure(context::fail);
            } else {
                context.next();
            }
        });
    }

    private void file(RoutingContext context) {
        String path = context.normalizedPath();
        if (!ours(context)) {
            context.next();
            return;
        }
        Optional<WebFiles.WebFile> file = path.equals("/index.html") ? Optional.empty() : files.find(path);
        if (file.isEmpty()) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, path.startsWith("/assets/") ? FOR_EVER : "no-cache");
        file.get().send(context.request());
    }

    private static boolean ours(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = context.normalizedPath();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && NOT_PAGES.stream().noneMatch(path::startsWith);
    }

    private static boolean isPage(RoutingContext context) {
        return ours(context)
                && (SpaRoutes.known(context.normalizedPath())
                        || String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT))
                                .contains("text/html"));
    }

    private void page(RoutingContext context) {
        String path = context.normalizedPath();
        Optional<WebFiles.WebFile> document = files.find("/index.html");
        if (document.isEmpty()) {
            context.next();
            return;
        }
        try {
            answer(context, path, new PageTemplate(document.get().text()));
        } catch (FaultException refused) {
            problems.answer(refused.fault(), context);
        } catch (RuntimeException failure) {
            problems.answer(failure, context);
        }
    }

    private void answer(RoutingContext context, String path, PageTemplate template) {
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        Optional<PageHead.Page> page = head(context, path);
        if (page.isEmpty()) {
            response.setStatusCode(SpaRoutes.known(path) ? 200 : 404)
                    .end(SpaRoutes.open(path) ? template.plain() : template.personal());
            return;
        }
        switch (page.get()) {
            case PageHead.Head head -> {
                PageTemplate.Document document =
                        template.of(head, Caller.of(context).language());
                response.putHeader(HttpHeaders.VARY, "Accept-Language, Accept-Encoding");
                if (document.inlineSha256() != null) {
                    SecurityHeaders.allowInline(response.headers(), document.inlineSha256());
                }
                response.end(document.html());
            }
            case PageHead.Moved moved ->
                response.setStatusCode(301)
                        .putHeader(HttpHeaders.LOCATION, moved.path())
                        .end();
            case PageHead.Missing missing -> response.setStatusCode(404).end(template.personal());
        }
    }

    private Optional<PageHead.Page> head(RoutingContext context, String path) {
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        Caller caller = Caller.of(context);
        ManagedContext request = Arc.container().requestContext();
        boolean opened = !request.isActive();
        if (opened) {
            request.activate();
        }
        try {
            for (PageHead head : heads) {
                if (head.speaksOf(path)) {
                    limits.use(
                            Limit.PUBLIC_PAGES,
                            caller.address(),
                            context.response().headers());
                    return Optional.of(head.page(path, caller.language()));
                }
            }
            return Optional.empty();
        } finally {
            if (opened) {
                request.terminate();
            }
        }
    }
}
