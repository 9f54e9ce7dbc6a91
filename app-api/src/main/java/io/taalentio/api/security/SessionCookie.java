package io.taalentio.api.security;

import io.taalentio.core.account.OpenedSession;
import io.taalentio.core.kernel.Links;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that keeps a browser signed in: unreadable for scripts, sent to this host alone, and only over TLS wherever
 * the product is served so ({@code __Host-} prefix). Its CSRF token is derived from it, so only who holds the one can be
 * told the other and nothing more is stored.
 */
@ApplicationScoped
public class SessionCookie {

    private static final String NAME = "session";

    private final boolean secure;

    SessionCookie(Links links) {
        this.secure = "https".equals(links.baseUrl().getScheme());
    }

    String name() {
        return secure ? "__Host-" + NAME : NAME;
    }

    @Nullable
    String read(HttpServerRequest request) {
        Cookie cookie = request.getCookie(name());
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    /** @param remember whether it outlives the browser's window */
    public void set(HttpServerResponse response, OpenedSession session, boolean remember) {
        Cookie cookie = cookie(session.token());
        if (remember) {
            cookie.setMaxAge(Duration.between(
                            session.session().createdAt(), session.session().expiresAt())
                    .toSeconds());
        }
        response.addCookie(cookie);
    }

    public void clear(HttpServerResponse response) {
        response.addCookie(cookie("").setMaxAge(0));
    }

    public static String csrfToken(String token) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(("csrf:" + token).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(name(), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }
}
