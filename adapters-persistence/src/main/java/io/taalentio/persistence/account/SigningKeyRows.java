package io.taalentio.persistence.account;

import io.taalentio.core.account.SigningKey;
import io.taalentio.core.account.SigningKeys;
import io.taalentio.core.kernel.Ids;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SigningKeyRows implements SigningKeys {

    private static final String TABLE = "signing_key";
    private static final String PRIVATE = "private_enc";

    private final Sql sql;
    private final Vault vault;
    private final Ids ids;

    SigningKeyRows(Sql sql, Vault vault, Ids ids) {
        this.sql = sql;
        this.vault = vault;
        this.ids = ids;
    }

    @Override
    public List<SigningKey> all() {
        return sql.list(
                "select kid, public_key, private_enc, row_id, created_at, signs_from, retires_at from signing_key",
                row -> new SigningKey(
                        row.getString("kid"),
                        row.getString("public_key"),
                        vault.openText(
                                TABLE, PRIVATE, row.getObject("row_id", UUID.class), row.getBytes("private_enc")),
                        Sql.instant(row, "created_at"),
                        Sql.instant(row, "signs_from"),
                        Sql.instant(row, "retires_at")));
    }

    @Override
    @Transactional
    public boolean add(SigningKey key, Instant unlessMadeAfter) {
        sql.list("select pg_advisory_xact_lock(hashtext('taalentio.signing_key'))", row -> true);
        if (sql.any("select 1 from signing_key where created_at > ?", unlessMadeAfter)) {
            return false;
        }
        UUID id = ids.next();
        sql.update(
                "insert into signing_key (kid, public_key, private_enc, row_id, created_at, signs_from, retires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                key.kid(),
                key.publicKey(),
                vault.sealText(TABLE, PRIVATE, id, key.privateKey()),
                id,
                key.createdAt(),
                key.signsFrom(),
                key.retiresAt());
        return true;
    }

    @Override
    public void purge(Instant before) {
        sql.update("delete from signing_key where retires_at < ?", before);
    }
}
