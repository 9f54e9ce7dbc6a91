package io.taalentio.api.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The browsable reference at {@code /api/reference}: three files of our own that draw the API's description. */
@Singleton
class ReferencePage {

    private static final String PATH = "/api/reference";

    private final WebFiles files;

    ReferencePage(WebFiles files) {
        this.files = files;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, PATH).order(1_400).handler(this::answer);
        router.route(HttpMethod.GET, PATH + "/*").order(1_400).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        String name = context.normalizedPath().substring(PATH.length());
        Optional<WebFiles.WebFile> file =
                files.find("reference", name.isEmpty() || name.equals("/") ? "/index.html" : name);
        if (file.isEmpty()) {
            context.next();
            return;
        }
        SecurityHeaders.page(context.response().headers());
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        file.get().send(context.request());
    }
}
