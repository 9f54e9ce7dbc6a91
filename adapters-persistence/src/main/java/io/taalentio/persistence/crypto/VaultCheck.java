package io.taalentio.persistence.crypto;

import io.quarkus.runtime.StartupEvent;
import io.taalentio.persistence.sql.Sql;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/**
 * Refuses to start with other keys than those the database was sealed with: a folder forgotten in a move, a node with keys
 * of its own. What was sealed could not be read, and what would be sealed could not be read by the others.
 */
@ApplicationScoped
class VaultCheck {

    private static final String TABLE = "vault_check";
    private static final String COLUMN = "sealed";
    private static final String KNOWN = "taalentio";
    private static final UUID ROW = new UUID(0, 1);

    private final Sql sql;
    private final Vault vault;

    VaultCheck(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void check(@Observes @Priority(10) StartupEvent started) {
        sql.update(
                "insert into vault_check (id, sealed) values (?, ?) on conflict (id) do nothing",
                ROW,
                vault.sealText(TABLE, COLUMN, ROW, KNOWN));
        check();
    }

    /** @throws IllegalStateException when the database was sealed with other keys */
    void check() {
        byte[] sealed = sql.one("select sealed from vault_check where id = ?", row -> row.getBytes(1), ROW)
                .orElseThrow();
        try {
            vault.openText(TABLE, COLUMN, ROW, sealed);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "The key files are not those this database was sealed with. Put back the folder that"
                            + " taalentio.keys-dir (or keys/ in the data folder) held when the database was made.",
                    e);
        }
    }
}
