package io.taalentio.api.security;

import io.taalentio.core.account.SigningKey;
import io.taalentio.core.account.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * The keys of access tokens as this node knows them. A key signs for 30 days. Its successor is published a minute before
 * it signs, longer than any node keeps an old list, and the old key checks for an hour more, so no token is refused
 * because of a change of keys.
 */
@ApplicationScoped
class TokenKeys {

    static final Duration SIGNS_FOR = Duration.ofDays(30);
    static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(1);
    static final Duration CHECKS_FOR = Duration.ofHours(1);
    private static final Duration LIST_GOOD_FOR = Duration.ofSeconds(20);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(2);

    record Key(String kid, PublicKey publicKey, PrivateKey privateKey, Instant signsFrom, Instant retiresAt) {}

    private record Known(List<Key> keys, Instant readAt) {}

    private final SigningKeys stored;
    private final AccessTokenIds kids;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    TokenKeys(SigningKeys stored, AccessTokenIds kids, Clock clock) {
        this.stored = stored;
        this.kids = kids;
        this.clock = clock;
    }

    /** The key to sign with now; the first one ever is made on demand. */
    Key signing() {
        Instant now = clock.instant();
        return signingAt(now, keys(LIST_GOOD_FOR))
                .or(() -> signingAt(now, keys(Duration.ZERO)))
                .orElseGet(() -> {
                    stored.add(fresh(now, now), now.minus(SIGNS_FOR));
                    return signingAt(clock.instant(), keys(Duration.ZERO))
                            .orElseThrow(() -> new IllegalStateException("no key signs access tokens"));
                });
    }

    /** The key of that name while what it signed is accepted. */
    Optional<Key> checking(String kid) {
        return find(kid, keys(LIST_GOOD_FOR)).or(() -> find(kid, keys(ASKED_AGAIN_AFTER)));
    }

    /** Publishes the next key when the present one has signed for its time. */
    void renewWhenDue() {
        renew(SIGNS_FOR);
        stored.purge(clock.instant().minus(CHECKS_FOR));
    }

    /** Publishes the next key unless one was made less than {@code age} ago. */
    boolean renew(Duration age) {
        Instant now = clock.instant();
        boolean added = stored.add(fresh(now, now.plus(PUBLISHED_BEFORE)), now.minus(age));
        if (added) {
            keys(Duration.ZERO);
        }
        return added;
    }

    private static Optional<Key> signingAt(Instant now, List<Key> keys) {
        return keys.stream()
                .filter(k -> !k.signsFrom.isAfter(now) && k.retiresAt.isAfter(now))
                .max(Comparator.comparing(Key::signsFrom));
    }

    private Optional<Key> find(String kid, List<Key> keys) {
        Instant now = clock.instant();
        return keys.stream()
                .filter(k -> k.kid.equals(kid) && k.retiresAt.isAfter(now))
                .findFirst();
    }

    private List<Key> keys(Duration goodFor) {
        Known before = known;
        if (fresh(before, goodFor)) {
            return before.keys;
        }
        reading.lock();
        try {
            if (known.readAt.isAfter(before.readAt)) { // somebody else has just read them
                return known.keys;
            }
            List<Key> keys = stored.all().stream().map(TokenKeys::read).toList();
            known = new Known(keys, clock.instant());
            return keys;
        } finally {
            reading.unlock();
        }
    }

    private boolean fresh(Known list, Duration goodFor) {
        return Duration.between(list.readAt, clock.instant()).compareTo(goodFor) < 0;
    }

    private SigningKey fresh(Instant now, Instant signsFrom) {
        KeyPair pair = pair();
        Base64.Encoder base64 = Base64.getEncoder();
        return new SigningKey(
                kids.draw(),
                base64.encodeToString(pair.getPublic().getEncoded()),
                base64.encodeToString(pair.getPrivate().getEncoded()),
                now,
                signsFrom,
                signsFrom.plus(SIGNS_FOR).plus(PUBLISHED_BEFORE).plus(CHECKS_FOR));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    private static Key read(SigningKey key) {
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            Base64.Decoder base64 = Base64.getDecoder();
            return new Key(
                    key.kid(),
                    factory.generatePublic(new X509EncodedKeySpec(base64.decode(key.publicKey()))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(key.privateKey()))),
                    key.signsFrom(),
                    key.retiresAt());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key " + key.kid() + " cannot be read", e);
        }
    }

    /** Names of keys and tokens. */
    @ApplicationScoped
    static class AccessTokenIds {

        private final RandomGenerator random;

        AccessTokenIds(RandomGenerator random) {
            this.random = random;
        }

        String draw() {
            byte[] bits = new byte[12];
            random.nextBytes(bits);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        }
    }
}
