package io.taalentio.api.search;

import io.taalentio.core.kernel.Links;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.PublicProfiles;
import io.taalentio.core.search.PublicProfiles.Listed;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * {@code /sitemap.xml} and {@code /robots.txt}. Only pages whose owners opened them to search engines are named, up to
 * {@value #MOST} of each kind: the protocol allows 50,000 addresses in one file.
 */
@Singleton
class SiteMap {

    static final int MOST = 24_000;
    /** Before the pages of the application. */
    private static final int ORDER = 1_000;

    private static final int PART = 2_000;
    private static final List<String> HOUSE = List.of("/", "/register/talent", "/register/cinema", "/about");

    private final PublicProfiles profiles;
    private final Links links;
    private final Clock clock;

    SiteMap(PublicProfiles profiles, Links links, Clock clock) {
        this.profiles = profiles;
        this.links = links;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/sitemap.xml").order(ORDER).blockingHandler(this::siteMap, false);
        router.route(HttpMethod.GET, "/robots.txt").order(ORDER).handler(this::robots);
    }

    private void siteMap(RoutingContext context) {
        try {
            String map = map();
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/xml; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                    .end(map);
        } catch (RuntimeException failure) {
            context.fail(failure);
        }
    }

    private void robots(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .end("""
                        User-agent: *
                        Allow: /
                        Disallow: /api/
                        Allow: /api/v1/files/
                        Disallow: /me
                        Disallow: /staff/
                        Disallow: /admin/

                        Sitemap: %s
                        """.formatted(links.to("/sitemap.xml")));
    }

    private String map() {
        StringBuilder map = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        HOUSE.forEach(path -> map.append("<url><loc>").append(links.to(path)).append("</loc></url>\n"));
        add(map, ProfileKind.TALENT, links::talentPage);
        add(map, ProfileKind.CINEMA, links::cinemaPage);
        return map.append("</urlset>\n").toString();
    }

    private void add(StringBuilder map, ProfileKind kind, Function<String, String> address) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String after = "";
        for (int named = 0; named < MOST; named += PART) {
            List<Listed> part = profiles.listed(kind, after, PART, today);
            for (Listed page : part) {
                map.append("<url><loc>")
                        .append(address.apply(page.code()))
                        .append("</loc><lastmod>")
                        .append(LocalDate.ofInstant(page.updatedAt(), ZoneOffset.UTC))
                        .append("</lastmod></url>\n");
            }
            if (part.size() < PART) {
                return;
            }
            after = part.getLast().code();
        }
    }
}
