package io.taalentio.api.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect provider on this machine: it holds to the protocol, client secret and PKCE included, and lies or
 * falters as a test says.
 */
public final class FakeProvider implements AutoCloseable {

    public static final String CLIENT = "taalentio";
    public static final String SECRET = "a secret with spaces & signs %+";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the next identity token gets wrong. */
    public enum Lie {
        NONE,
        NONCE,
        NO_NONCE,
        ISSUER,
        AUDIENCE,
        PARTY,
        EXPIRED,
        NOT_SIGNED,
        SIGNED_BY_ANOTHER,
        SIGNED_WITH_THE_SECRET
    }

    /** How the next answers come. */
    public enum Trouble {
        NONE,
        HANGS,
        REDIRECTS,
        TOO_LONG,
        BROKEN
    }

    private record Question(String nonce, String challenge, String redirect, String subject, String email) {}

    private final HttpServer server;
    private final Map<String, Question> codes = new ConcurrentHashMap<>();
    private final AtomicInteger described = new AtomicInteger();
    private RsaJsonWebKey key = fresh();
    public volatile Lie lie = Lie.NONE;
    public volatile Trouble trouble = Trouble.NONE;

    public FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/realms/film/.well-known/openid-configuration", this::describe);
        server.createContext("/realms/film/keys", this::keys);
        server.createContext("/realms/film/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/film";
    }

    /** How often its description was read. */
    public int described() {
        return described.get();
    }

    /** From now on it signs with another key. */
    public void turnKey() {
        key = fresh();
    }

    /** Somebody proves there who they are: the code and state the browser is sent back with. */
    public Map<String, String> signIn(URI address, String subject, String email) {
        Map<String, String> query = form(address.getRawQuery());
        if (!CLIENT.equals(query.get("client_id"))
                || !"code".equals(query.get("response_type"))
                || !"S256".equals(query.get("code_challenge_method"))
                || !List.of(query.getOrDefault("scope", "").split(" ", -1)).contains("openid")) {
            throw new AssertionError("not a question this provider takes: " + query);
        }
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Question(
                        query.getOrDefault("nonce", ""),
                        query.getOrDefault("code_challenge", ""),
                        query.getOrDefault("redirect_uri", ""),
                        subject,
                        email));
        return new HashMap<>(Map.of("code", code, "state", query.getOrDefault("state", "")));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void describe(HttpExchange exchange) throws IOException {
        described.incrementAndGet();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("issuer", issuer());
        told.put("authorization_endpoint", issuer() + "/auth");
        told.put("token_endpoint", issuer() + "/token");
        told.put("jwks_uri", issuer() + "/keys");
        told.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        answer(exchange, 200, JSON.writeValueAsString(told));
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String expected = encoded(CLIENT) + ':' + encoded(SECRET);
        String basic = "Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.US_ASCII));
        Question question = codes.remove(form.getOrDefault("code", ""));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (question == null
                || !question.redirect().equals(form.get("redirect_uri"))
                || !question.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(
                    exchange,
                    200,
                    JSON.writeValueAsString(
                            Map.of("access_token", "opaque", "token_type", "Bearer", "id_token", idToken(question))));
        }
    }

    private String idToken(Question question) {
        Lie told = lie;
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(told == Lie.ISSUER ? "https://evil.example" : issuer());
        claims.setSubject(question.subject());
        claims.setAudience(told == Lie.AUDIENCE ? "somebody-else" : CLIENT);
        if (told == Lie.PARTY) {
            claims.setStringClaim("azp", "somebody-else");
        }
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(told == Lie.EXPIRED ? -5 : 5);
        if (told != Lie.NO_NONCE) {
            claims.setStringClaim("nonce", told == Lie.NONCE ? "another" : question.nonce());
        }
        claims.setStringClaim("email", question.email());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(key.getKeyId());
        switch (told) {
            case NOT_SIGNED -> {
                signature.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
                signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            }
            case SIGNED_WITH_THE_SECRET -> {
                signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                signature.setKey(
                        new org.jose4j.keys.HmacKey(Arrays.copyOf(SECRET.getBytes(StandardCharsets.UTF_8), 32)));
            }
            case SIGNED_BY_ANOTHER -> {
                signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
                signature.setKey(fresh().getRsaPrivateKey());
            }
            default -> {
                signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
                signature.setKey(key.getRsaPrivateKey());
            }
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        int sent = status;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        switch (trouble) {
            case NONE -> {}
            case HANGS -> {
                try {
                    TimeUnit.SECONDS.sleep(30);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            case REDIRECTS -> {
                exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data");
                sent = 302;
            }
            case TOO_LONG -> bytes = (" ".repeat(400_000) + body).getBytes(StandardCharsets.UTF_8);
            case BROKEN -> bytes = "<html>".getBytes(StandardCharsets.UTF_8);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(sent, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(@Nullable String encoded) {
        Map<String, String> values = new HashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&", -1)) {
            int at = pair.indexOf('=');
            values.put(
                    URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return values;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey fresh() {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(UUID.randomUUID().toString());
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
