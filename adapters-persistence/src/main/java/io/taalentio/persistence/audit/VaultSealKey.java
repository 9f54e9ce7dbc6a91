package io.taalentio.persistence.audit;

import io.taalentio.core.audit.LineDigest;
import io.taalentio.core.audit.SealKey;
import io.taalentio.persistence.crypto.Vault;
import jakarta.enterprise.context.ApplicationScoped;

/** Signs with the key of the logs, which lies beside the database and never in it. */
@ApplicationScoped
class VaultSealKey implements SealKey {

    private final Vault vault;

    VaultSealKey(Vault vault) {
        this.vault = vault;
    }

    @Override
    public LineDigest sign(LineDigest content) {
        return new LineDigest(vault.signature("audit-seal", content.hex()));
    }
}
