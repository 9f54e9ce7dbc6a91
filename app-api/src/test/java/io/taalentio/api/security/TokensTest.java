package io.taalentio.api.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.SigningKey;
import io.taalentio.core.account.SigningKeys;
import io.taalentio.core.kernel.Links;
import io.taalentio.safety.Figures;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokensTest {

    @Inject
    People people;

    @Inject
    TokenKeys keys;

    @Inject
    SigningKeys stored;

    @Inject
    Links links;

    @Inject
    AccessTokens accessTokens;

    private record Pair(String access, String refresh) {

        static Pair of(Response response) {
            response.then().statusCode(200).body("expiresIn", equalTo(900));
            return new Pair(response.path("accessToken"), response.path("refreshToken"));
        }
    }

    @Test
    void an_api_client_works_with_a_bearer_token_and_needs_no_csrf_token() {
        Pair pair = signIn(people.active());
        as(pair.access).get("/api/v1/auth/me").then().statusCode(200).body("authenticated", is(true));
        as(pair.access)
                .contentType(ContentType.JSON)
                .body(Map.of("language", "en"))
                .patch("/api/v1/account")
                .then()
                .statusCode(200);
    }

    @Test
    void a_refresh_token_works_once_and_a_second_use_ends_all_that_came_of_it() {
        Pair first = signIn(people.active());
        Pair second = Pair.of(refresh(first.refresh));
        as(second.access).get("/api/v1/account").then().statusCode(200);

        refresh(first.refresh).then().statusCode(401);
        refresh(second.refresh).then().statusCode(401);
        waitUntilForgotten(second.access);
    }

    @Test
    void signing_out_ends_access_and_refresh_token() {
        Pair pair = signIn(people.active());
        as(pair.access).post("/api/v1/auth/logout").then().statusCode(204);
        as(pair.access).get("/api/v1/account").then().statusCode(401);
        refresh(pair.refresh).then().statusCode(401);
    }

    @Test
    void suspension_ends_access_tokens_within_five_seconds() {
        Account awa = people.active();
        Pair pair = signIn(awa);
        Browser.of(people.active(Role.ADMIN).email().value())
                .request()
                .post("/api/v1/users/" + awa.id() + "/suspend")
                .then()
                .statusCode(200);
        waitUntilForgotten(pair.access);
        refresh(pair.refresh).then().statusCode(401);
    }

    @Test
    void forged_expired_and_misdirected_tokens_are_all_refused_also_on_open_operations() throws Exception {
        Account awa = people.active();
        Pair pair = signIn(awa);
        TokenKeys.Key key = keys.signing();
        UUID family = familyOf(pair.access);
        KeyPair stranger = keyPair();
        Instant now = Instant.now();
        String[] parts = pair.access.split("\\.", -1);

        // what is told apart below is only the fault: without one the token is good
        as(signed(claims(awa.id(), family, now), key, AccessTokens.TYPE))
                .get("/api/v1/account")
                .then()
                .statusCode(200);

        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("nothing", "");
        bad.put("no JWT", "abc");
        bad.put("refresh token", pair.refresh);
        bad.put("signature of another token", parts[0] + "." + parts[1] + "." + parts[2].substring(2) + "AA");
        bad.put("changed payload", parts[0] + "." + payload(awa.id(), UUID.randomUUID()) + "." + parts[2]);
        bad.put("no signature", encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
        bad.put("no type", signed(claims(awa.id(), family, now), key, null));
        bad.put("another type", signed(claims(awa.id(), family, now), key, "JWT"));
        JwtClaims claims = claims(awa.id(), family, now);
        claims.setAudience("somebody-else");
        bad.put("another audience", signed(claims, key, AccessTokens.TYPE));
        claims = claims(awa.id(), family, now);
        claims.unsetClaim("aud");
        bad.put("no audience", signed(claims, key, AccessTokens.TYPE));
        claims = claims(awa.id(), family, now);
        claims.setIssuer("https://evil.example");
        bad.put("another issuer", signed(claims, key, AccessTokens.TYPE));
        claims = claims(awa.id(), family, now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() - 1));
        bad.put("a second late", signed(claims, key, AccessTokens.TYPE));
        claims = claims(awa.id(), family, now);
        claims.unsetClaim("exp");
        bad.put("no expiry", signed(claims, key, AccessTokens.TYPE));
        claims = claims(awa.id(), family, now);
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(Duration.ofDays(300)).getEpochSecond()));
        bad.put("good for too long", signed(claims, key, AccessTokens.TYPE));
        claims = claims(awa.id(), family, now);
        claims.unsetClaim("sid");
        bad.put("no session", signed(claims, key, AccessTokens.TYPE));
        claims = claims(awa.id(), UUID.randomUUID(), now);
        bad.put("session that never was", signed(claims, key, AccessTokens.TYPE));
        bad.put("session of somebody else", signed(claims(UUID.randomUUID(), family, now), key, AccessTokens.TYPE));
        bad.put(
                "unknown key",
                signed(
                        claims(awa.id(), family, now),
                        new TokenKeys.Key("other", stranger.getPublic(), stranger.getPrivate(), now, now),
                        AccessTokens.TYPE));
        bad.put(
                "a stranger's signature under our key's name",
                signed(
                        claims(awa.id(), family, now),
                        new TokenKeys.Key(key.kid(), stranger.getPublic(), stranger.getPrivate(), now, now),
                        AccessTokens.TYPE));
        bad.put("HMAC with the public key", hmac(claims(awa.id(), family, now), key));

        bad.forEach((what, token) -> {
            for (String path : List.of("/api/v1/account", "/api/v1/auth/me", "/api/v1/countries")) {
                assertThat(as(token).get(path).statusCode())
                        .as("%s on %s", what, path)
                        .isEqualTo(401);
            }
        });
        given().header("Authorization", "Basic YTpi")
                .get("/api/v1/auth/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void changing_the_signing_key_under_load_refuses_nobody() throws Exception {
        Pair pair = signIn(people.active());
        UUID family = familyOf(pair.access);
        UUID account = UUID.fromString(claimsOf(pair.access).path("sub"));
        ConcurrentLinkedQueue<String> tokens = new ConcurrentLinkedQueue<>(List.of(pair.access));
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                clients.execute(() -> {
                    while (running.get()) {
                        tokens.add(accessTokens.issue(account, family));
                        String token = tokens.poll();
                        if (as(token == null ? pair.access : token)
                                        .get("/api/v1/account")
                                        .statusCode()
                                != 200) {
                            refused.incrementAndGet();
                        }
                        asked.incrementAndGet();
                    }
                });
            }
            List<String> kids = new ArrayList<>(List.of(keys.signing().kid()));
            for (int i = 0; i < 3; i++) {
                Thread.sleep(700);
                // another node publishes a key that signs at once: this one must learn of it by its name
                KeyPair next = keyPair();
                Instant now = Instant.now();
                assertThat(stored.add(
                                new SigningKey(
                                        "rotated-" + UUID.randomUUID(),
                                        encoded(next.getPublic().getEncoded()),
                                        encoded(next.getPrivate().getEncoded()),
                                        now,
                                        now,
                                        now.plus(Duration.ofDays(30))),
                                now))
                        .isTrue();
                assertThat(keys.renew(Duration.ZERO)).isTrue();
                kids.add(keys.signing().kid());
            }
            Thread.sleep(700);
            assertThat(kids.stream().distinct().count()).isGreaterThan(1);
            running.set(false);
        }
        assertThat(asked.get()).isGreaterThan(50);
        Figures.reached(
                "C5",
                "key rotation under load: 0 false 401",
                asked + " requests over 6 new keys, " + refused + " refused",
                refused.get() == 0);
    }

    private static JwtClaims claims(UUID account, UUID family, Instant now, String issuer) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AccessTokens.AUDIENCE);
        claims.setSubject(account.toString());
        claims.setClaim("sid", family.toString());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + 600));
        return claims;
    }

    private JwtClaims claims(UUID account, UUID family, Instant now) {
        return claims(account, family, now, links.baseUrl().toString());
    }

    private static String signed(JwtClaims claims, TokenKeys.Key key, @Nullable String type) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.kid());
        if (type != null) {
            signature.setHeader("typ", type);
        }
        signature.setKey(key.privateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    private static String hmac(JwtClaims claims, TokenKeys.Key key) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKeyIdHeaderValue(key.kid());
        signature.setHeader("typ", AccessTokens.TYPE);
        signature.setKey(new HmacKey(key.publicKey().getEncoded()));
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    private static KeyPair keyPair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String payload(UUID account, UUID family) {
        return encode("{\"iss\":\"http://localhost\",\"aud\":\"taalentio-api\",\"sub\":\"" + account + "\",\"sid\":\""
                + family + "\",\"iat\":1,\"exp\":99999999999}");
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static UUID familyOf(String token) {
        return UUID.fromString(claimsOf(token).path("sid"));
    }

    private static JsonPath json(String token) {
        return new JsonPath(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private record Claims(JsonPath json) {
        String path(String name) {
            return json.getString(name);
        }
    }

    private static Claims claimsOf(String token) {
        return new Claims(json(token));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static void waitUntilForgotten(String token) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> as(token).get("/api/v1/account").statusCode() == 401);
    }

    private static Pair signIn(Account account) {
        return Pair.of(given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", "10.3.0.1")
                .body(Map.of("identifier", account.email().value(), "password", People.PASSWORD))
                .post("/api/v1/auth/login?mode=token"));
    }

    private static Response refresh(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", token))
                .post("/api/v1/auth/refresh");
    }

    @Test
    void tokens_are_made_for_one_address_of_the_product() {
        AccessTokens elsewhere = new AccessTokens(
                keys,
                new TokenKeys.AccessTokenIds(new SecureRandom()),
                new Links(URI.create("https://other.example")),
                Clock.systemUTC());
        String token = elsewhere.issue(UUID.randomUUID(), UUID.randomUUID());
        assertThat(accessTokens.read(token)).isEmpty();
        assertThat(elsewhere.read(token)).isPresent();
    }
}
