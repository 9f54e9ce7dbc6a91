package io.taalentio.core.code;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys and revocations of badges in memory. */
public final class SampleBadges implements BadgeKeys, BadgeRevocations {

    private static final Instant MADE = Instant.parse("2026-11-01T08:00:00Z");

    private final List<BadgeKey> keys = new ArrayList<>();
    private final Map<AssignmentCode, Integer> revoked = new HashMap<>();

    public SampleBadges() {
        addKey("AB23");
    }

    public void addKey(String keyId) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            keys.addFirst(new BadgeKey(keyId, pair.getPublic(), pair.getPrivate(), MADE, null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public void revokeKey(String keyId, Instant at) {
        keys.replaceAll(key -> key.keyId().equals(keyId)
                ? new BadgeKey(keyId, key.publicKey(), key.privateKey(), key.createdAt(), at)
                : key);
    }

    @Override
    public BadgeKey signing() {
        return keys.stream().filter(key -> key.revokedAt() == null).findFirst().orElseThrow();
    }

    @Override
    public List<BadgeKey> all() {
        return List.copyOf(keys);
    }

    @Override
    public int revokedThrough(AssignmentCode code) {
        return revoked.getOrDefault(code, 0);
    }

    @Override
    public Map<String, Integer> revokedThroughOf(String prefix) {
        Map<String, Integer> found = new HashMap<>();
        revoked.forEach((code, issue) -> {
            if (code.value().startsWith(prefix)) {
                found.put(code.value(), issue);
            }
        });
        return found;
    }

    @Override
    public int revoke(AssignmentCode code, int issue, String reason, @Nullable UUID by, Instant at) {
        return revoked.merge(code, issue, Math::max) + 1;
    }
}
