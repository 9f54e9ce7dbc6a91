package io.taalentio.api.security;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.taalentio.api.web.Caller;
import io.taalentio.api.web.CrossOrigin;
import io.taalentio.core.account.ApiToken;
import io.taalentio.core.account.LiveSession;
import io.taalentio.core.account.SecondFactorRule;
import io.taalentio.core.account.TokenHash;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one way to be somebody here: a session cookie, or an access token or a personal API token as
 * {@code Authorization: Bearer}. A cookie counts only from the product's own pages, and one that
 * no longer stands makes a visitor, so that public pages keep working for who was signed out; a Bearer token that does
 * not stand is refused on every operation ({@link AccessRules}). Pages and pictures outside the API never ask who comes.
 */
@ApplicationScoped
class Authentication implements HttpAuthenticationMechanism {

    private static final String REJECTED = Authentication.class.getName() + ".rejected";
    private static final String BEARER = "Bearer ";

    private final SessionCookie cookie;
    private final KnownSessions sessions;
    private final AccessTokens tokens;
    private final SecondFactorRule secondFactor;
    private final BlockingSecurityExecutor blocking;

    Authentication(
            SessionCookie cookie,
            KnownSessions sessions,
            AccessTokens tokens,
            SecondFactorRule secondFactor,
            BlockingSecurityExecutor blocking) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secondFactor = secondFactor;
        this.blocking = blocking;
    }

    /** Whether the request brought a Bearer token that does not stand. */
    static boolean rejected(RoutingContext context) {
        return context.get(REJECTED) != null;
    }

    @Override
    @SuppressWarnings("NullAway") // Mutiny's way to say "nobody"
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        String path = context.normalizedPath();
        if (path == null || !path.startsWith("/api/")) {
            return Uni.createFrom().nullItem();
        }
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return bearer(authorization, context);
        }
        String token = cookie.read(context.request());
        if (token == null || CrossOrigin.of(context)) {
            return Uni.createFrom().nullItem();
        }
        TokenHash hash = TokenHash.of(token);
        return resolve(sessions.cookieAtHand(hash), () -> sessions.cookie(hash))
                .map(session -> session.map(s -> identity(s, SessionCookie.csrfToken(token), context))
                        .orElse(null));
    }

    private Uni<SecurityIdentity> bearer(String authorization, RoutingContext context) {
        String token = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : "";
        return (token.startsWith(ApiToken.PREFIX) ? personal(token, context) : accessToken(token)).map(session -> {
            if (session.isEmpty()) {
                context.put(REJECTED, true);
            }
            return session.map(s -> identity(s, "", context)).orElse(null);
        });
    }

    private Uni<Optional<LiveSession>> personal(String token, RoutingContext context) {
        TokenHash hash = TokenHash.of(token);
        String address = Caller.of(context).address();
        return resolve(sessions.apiTokenAtHand(hash), () -> sessions.apiToken(hash, address));
    }

    private Uni<Optional<LiveSession>> accessToken(String token) {
        return blocking.executeBlocking(() -> tokens.read(token))
                .flatMap(holder -> holder.isEmpty()
                        ? Uni.createFrom().item(Optional.<LiveSession>empty())
                        : resolve(
                                        sessions.familyAtHand(holder.get().family()),
                                        () -> sessions.family(holder.get().family()))
                                .map(s -> s.filter(
                                        f -> f.accountId().equals(holder.get().accountId()))));
    }

    private Uni<Optional<LiveSession>> resolve(
            KnownSessions.@Nullable Answer atHand, Supplier<KnownSessions.Answer> asking) {
        return (atHand != null ? Uni.createFrom().item(atHand) : blocking.executeBlocking(asking))
                .map(KnownSessions.Answer::session);
    }

    private SecurityIdentity identity(LiveSession session, String csrfToken, RoutingContext context) {
        Caller.of(context).speak(session.language());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new SignedIn(
                        session.accountId(),
                        session.family(),
                        session.roles(),
                        session.language(),
                        secondFactor.due(session.roles(), session.secondFactorAsked()),
                        session.wards(),
                        session.scopes(),
                        csrfToken))
                .addRoles(session.roles().stream().map(Enum::name).collect(Collectors.toSet()))
                .setAnonymous(false)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
