package io.taalentio.persistence.code;

import io.taalentio.core.code.BadgeKey;
import io.taalentio.core.code.BadgeKeys;
import io.taalentio.core.kernel.Ids;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Keys in the database, their private part sealed by the vault. A key pair never changes, so it is opened once on each
 * node; whether it was revoked is read every time.
 */
@ApplicationScoped
class BadgeKeyRows implements BadgeKeys {

    private static final String TABLE = "badge_key";
    private static final String PRIVATE = "private_enc";
    private static final String ALGORITHM = "Ed25519";
    private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Sql sql;
    private final Vault vault;
    private final Ids ids;
    private final RandomGenerator random;
    private final Clock clock;
    private final Map<UUID, KeyPair> opened = new ConcurrentHashMap<>();

    BadgeKeyRows(Sql sql, Vault vault, Ids ids, RandomGenerator random, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    @Override
    @Transactional
    public BadgeKey signing() {
        return newest().orElseGet(() -> {
            sql.list("select pg_advisory_xact_lock(hashtext('taalentio.badge_key'))", row -> true);
            return newest().orElseGet(() -> {
                add();
                return newest().orElseThrow();
            });
        });
    }

    private Optional<BadgeKey> newest() {
        return all().stream().filter(key -> key.revokedAt() == null).findFirst();
    }

    @Override
    public List<BadgeKey> all() {
        return sql.list(
                "select kid, public_key, private_enc, row_id, created_at, revoked_at from badge_key"
                        + " order by created_at desc, kid",
                this::key);
    }

    private void add() {
        UUID row = ids.next();
        KeyPair pair = fresh();
        StringBuilder kid = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            kid.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        sql.update(
                "insert into badge_key (kid, public_key, private_enc, row_id, created_at) values (?, ?, ?, ?, ?)",
                kid.toString(),
                pair.getPublic().getEncoded(),
                vault.seal(TABLE, PRIVATE, row, pair.getPrivate().getEncoded()),
                row,
                clock.instant());
    }

    private BadgeKey key(ResultSet row) throws SQLException {
        UUID id = row.getObject("row_id", UUID.class);
        byte[] open = row.getBytes("public_key");
        byte[] sealed = row.getBytes("private_enc");
        KeyPair pair = opened.computeIfAbsent(id, key -> open(key, open, sealed));
        return new BadgeKey(
                row.getString("kid"),
                pair.getPublic(),
                pair.getPrivate(),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "revoked_at"));
    }

    private KeyPair open(UUID row, byte[] open, byte[] sealed) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(open)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(vault.open(TABLE, PRIVATE, row, sealed))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of badges cannot be read", e);
        }
    }

    private static KeyPair fresh() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }
}
