package io.taalentio.api.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taalentio.core.account.IdentityProvider;
import io.taalentio.core.account.OpenIdProvider;
import io.taalentio.core.account.ProviderRequest;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * OpenID Connect as a provider of any make speaks it: it is found by its discovery document, its answer is checked with
 * the keys it publishes. Both are kept for ten minutes; a key that is not among them is asked for at once.
 */
@ApplicationScoped
class OpenIdClient implements OpenIdProvider {

    private static final Logger LOG = Logger.getLogger(OpenIdClient.class);
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(3);
    private static final int CLOCKS_DIFFER_BY = 60;
    private static final int LABEL_MAX = 254;
    private static final int SUBJECT_MAX = 255;
    private static final String[] SIGNATURES = {
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_USING_SHA384,
        AlgorithmIdentifiers.RSA_USING_SHA512,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
        AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
        AlgorithmIdentifiers.EDDSA
    };

    /**
     * What the provider says of itself.
     *
     * @param secretInForm whether it wants its client's secret in the form, not in the header
     * @param namesItself whether every answer of it says from whom it is
     */
    private record Known(
            URI authorization,
            URI token,
            List<JsonWebKey> keys,
            boolean secretInForm,
            boolean namesItself,
            Instant readAt) {}

    private final ProviderHttp http;
    private final ObjectMapper json;
    private final Clock clock;
    private final String back;
    private final Cache<URI, Known> known =
            Caffeine.newBuilder().maximumSize(20).build();

    OpenIdClient(ProviderHttp http, ObjectMapper json, Links links, Clock clock) {
        this.http = http;
        this.json = json;
        this.clock = clock;
        this.back = links.to(BACK);
    }

    @Override
    public URI signInAddress(IdentityProvider provider, ProviderRequest request) {
        URI page = known(provider).authorization();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", provider.clientId());
        query.put("redirect_uri", back);
        query.put("scope", "openid email profile");
        query.put("state", request.state());
        query.put("nonce", request.nonce());
        query.put("code_challenge", request.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(page + (page.getRawQuery() == null ? "?" : "&") + form(query));
    }

    @Override
    public Proven prove(IdentityProvider provider, ProviderRequest request, Answer answer) {
        Known described = known(provider);
        String from = answer.issuer();
        if (from == null
                ? described.namesItself()
                : !from.equals(provider.issuer().toString())) {
            throw unproven("the answer is of another issuer: " + from, null);
        }
        JwtClaims claims = claims(provider, idToken(provider, described, request, answer));
        try {
            if (!request.nonce().equals(claims.getStringClaimValue("nonce"))) {
                throw unproven("the nonce is not that of the question", null);
            }
            String party = claims.getStringClaimValue("azp");
            if (party == null ? claims.getAudience().size() > 1 : !party.equals(provider.clientId())) {
                throw unproven("it was issued to another party", null);
            }
            String subject = claims.getSubject();
            if (subject.isEmpty() || subject.length() > SUBJECT_MAX) {
                throw unproven("the subject is empty or too long", null);
            }
            return new Proven(provider.issuer(), subject, label(claims));
        } catch (MalformedClaimException e) {
            throw unproven("a claim cannot be read", e);
        }
    }

    @Override
    public void check(IdentityProvider provider) {
        known.invalidate(provider.issuer());
        known(provider);
    }

    /** The token that says who it is, fetched from the provider itself with the one-time code. */
    private String idToken(IdentityProvider provider, Known described, ProviderRequest request, Answer answer) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", answer.code());
        form.put("redirect_uri", back);
        form.put("code_verifier", request.verifier());
        Map<String, String> headers = new LinkedHashMap<>();
        String secret = provider.clientSecret();
        if (secret == null || described.secretInForm()) {
            form.put("client_id", provider.clientId());
        }
        if (secret != null && described.secretInForm()) {
            form.put("client_secret", secret);
        } else if (secret != null) {
            String pair = encoded(provider.clientId()) + ':' + encoded(secret);
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
        }
        ProviderHttp.Reply reply = http.post(described.token(), form(form), headers);
        JsonNode body = read(reply.body());
        if (reply.status() != 200) {
            String error = body == null ? "" : body.path("error").asText();
            LOG.warnf("%s does not take a code: %d %s", provider, reply.status(), printable(error));
            throw "invalid_client".equals(error) || "unauthorized_client".equals(error)
                    ? ProviderHttp.misconfigured("client")
                    : new Refused("provider-refused");
        }
        String token = body == null ? "" : body.path("id_token").asText();
        if (token.isEmpty()) {
            throw unproven("there is no identity token", null);
        }
        return token;
    }

    private JwtClaims claims(IdentityProvider provider, String token) {
        Known described = known(provider);
        try {
            return consumer(provider, described).processToClaims(token);
        } catch (InvalidJwtException e) {
            if (!keyMissing(e) || clock.instant().isBefore(described.readAt().plus(ASKED_AGAIN_AFTER))) {
                throw unproven("the identity token does not stand", e);
            }
        }
        known.invalidate(provider.issuer()); // signed with a key that is newer than the ones known
        try {
            return consumer(provider, known(provider)).processToClaims(token);
        } catch (InvalidJwtException e) {
            throw unproven("the identity token does not stand", e);
        }
    }

    private static boolean keyMissing(InvalidJwtException refusal) {
        Throwable next = refusal;
        for (int depth = 0; next != null && depth < 10; depth++) {
            if (next instanceof UnresolvableKeyException) {
                return true;
            }
            next = next.getCause();
        }
        return false;
    }

    private JwtConsumer consumer(IdentityProvider provider, Known described) {
        JwksVerificationKeyResolver keys = new JwksVerificationKeyResolver(described.keys());
        keys.setDisambiguateWithVerifySignature(true);
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, SIGNATURES)
                .setVerificationKeyResolver(keys)
                .setExpectedIssuer(true, provider.issuer().toString())
                .setExpectedAudience(true, provider.clientId())
                .setRequireSubject()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_BY)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private Known known(IdentityProvider provider) {
        Known kept = known.getIfPresent(provider.issuer());
        if (kept != null && clock.instant().isBefore(kept.readAt().plus(KEPT_FOR))) {
            return kept;
        }
        Known fresh = ask(provider.issuer());
        known.put(provider.issuer(), fresh);
        return fresh;
    }

    private Known ask(URI issuer) {
        String address = issuer.toString();
        JsonNode told =
                fetched(URI.create((address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                        + "/.well-known/openid-configuration"));
        if (!told.path("issuer").asText().equals(address)) {
            throw ProviderHttp.misconfigured("issuer");
        }
        List<String> ways = told.path("token_endpoint_auth_methods_supported")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        return new Known(
                endpoint(told, "authorization_endpoint"),
                endpoint(told, "token_endpoint"),
                keys(endpoint(told, "jwks_uri")),
                ways.contains("client_secret_post") && !ways.contains("client_secret_basic"),
                told.path("authorization_response_iss_parameter_supported").asBoolean(),
                clock.instant());
    }

    private List<JsonWebKey> keys(URI keysAt) {
        try {
            List<JsonWebKey> keys = new JsonWebKeySet(fetched(keysAt).toString()).getJsonWebKeys();
            if (keys.isEmpty()) {
                throw ProviderHttp.misconfigured("keys");
            }
            return keys;
        } catch (JoseException e) {
            throw ProviderHttp.misconfigured("keys");
        }
    }

    private JsonNode fetched(URI address) {
        ProviderHttp.Reply reply = http.get(address);
        if (reply.status() >= 500) {
            throw new Refused("provider-unreachable");
        }
        JsonNode body = reply.status() == 200 ? read(reply.body()) : null;
        if (body == null || !body.isObject()) {
            throw ProviderHttp.misconfigured("no-provider-there");
        }
        return body;
    }

    private URI endpoint(JsonNode told, String name) {
        URI address;
        try {
            address = URI.create(told.path(name).asText());
        } catch (IllegalArgumentException e) {
            throw ProviderHttp.misconfigured(name);
        }
        http.checkAddress(address);
        return address;
    }

    private @Nullable JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static @Nullable String label(JwtClaims claims) {
        for (String claim : new String[] {"email", "preferred_username", "name"}) {
            if (claims.getClaimValue(claim) instanceof String text && !text.isBlank()) {
                String bare = text.strip().replaceAll("\\p{Cntrl}", "");
                return bare.isEmpty() ? null : bare.substring(0, Math.min(LABEL_MAX, bare.length()));
            }
        }
        return null;
    }

    private static Refused unproven(String why, @Nullable Exception cause) {
        LOG.warnf(
                "the answer of a provider was refused: %s %s",
                printable(why), cause == null ? "" : cause.getClass().getSimpleName());
        return new Refused("identity-unproven");
    }

    /** One line, as log lines must be. */
    private static String printable(String text) {
        String bare = text.replaceAll("[^\\x20-\\x7e]", "?");
        return bare.substring(0, Math.min(120, bare.length()));
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + '=' + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
