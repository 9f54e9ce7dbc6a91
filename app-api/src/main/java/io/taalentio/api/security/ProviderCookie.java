package io.taalentio.api.security;

import io.taalentio.core.account.ProviderSignIn;
import io.taalentio.core.kernel.Links;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Marks the browser that was sent to a provider, so that nobody can be signed in by an answer that another browser asked
 * for. It opens nothing by itself.
 */
@ApplicationScoped
public class ProviderCookie {

    private final boolean secure;

    ProviderCookie(Links links) {
        this.secure = "https".equals(links.baseUrl().getScheme());
    }

    public String name() {
        return secure ? "__Host-provider" : "provider";
    }

    public @Nullable String read(HttpServerRequest request) {
        Cookie cookie = request.getCookie(name());
        return cookie == null
                        || cookie.getValue().isBlank()
                        || cookie.getValue().length() > 100
                ? null
                : cookie.getValue();
    }

    public void set(HttpServerResponse response, String browser) {
        response.addCookie(Cookie.cookie(name(), browser)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(ProviderSignIn.LIFE.toSeconds()));
    }
}
