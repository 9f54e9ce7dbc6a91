package io.taalentio.api.security;

import io.taalentio.core.kernel.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of API clients: JWT signed with ES256, good for 15 minutes. Type, issuer, audience, expiry (to the second)
 * and key name are all checked; a token says only who and from which family of refresh tokens, never what they may do.
 */
@ApplicationScoped
public class AccessTokens {

    public static final Duration GOOD_FOR = Duration.ofMinutes(15);
    static final String TYPE = "at+jwt";
    static final String AUDIENCE = "taalentio-api";
    private static final String FAMILY = "sid";

    /** @param family the refresh tokens it came with; when they end, so does it */
    record Holder(UUID accountId, UUID family) {}

    private final TokenKeys keys;
    private final TokenKeys.AccessTokenIds ids;
    private final String issuer;
    private final Clock clock;

    AccessTokens(TokenKeys keys, TokenKeys.AccessTokenIds ids, Links links, Clock clock) {
        this.keys = keys;
        this.ids = ids;
        this.issuer = links.baseUrl().toString();
        this.clock = clock;
    }

    public String issue(UUID accountId, UUID family) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AUDIENCE);
        claims.setSubject(accountId.toString());
        claims.setClaim(FAMILY, family.toString());
        claims.setJwtId(ids.draw());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(GOOD_FOR).getEpochSecond()));
        TokenKeys.Key key = keys.signing();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.kid());
        signature.setHeader("typ", TYPE);
        signature.setKey(key.privateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("an access token could not be signed", e);
        }
    }

    /** Empty unless it is one of ours, for this API, of this type, signed by a key in force and not past its time. */
    Optional<Holder> read(String token) {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedType(true, TYPE)
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, AUDIENCE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setMaxFutureValidityInMinutes((int) GOOD_FOR.toMinutes() + 1)
                .setAllowedClockSkewInSeconds(0)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setVerificationKeyResolver((jws, nesting) -> {
                    @Nullable String kid = jws.getKeyIdHeaderValue();
                    return Optional.ofNullable(kid)
                            .flatMap(keys::checking)
                            .map(TokenKeys.Key::publicKey)
                            .orElseThrow(() -> new UnresolvableKeyException("no such key"));
                })
                .build();
        try {
            JwtClaims claims = consumer.processToClaims(token);
            return Optional.of(new Holder(
                    UUID.fromString(claims.getSubject()), UUID.fromString(claims.getStringClaimValue(FAMILY))));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
