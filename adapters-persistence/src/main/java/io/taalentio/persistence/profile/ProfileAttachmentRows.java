package io.taalentio.persistence.profile;

import io.taalentio.core.account.ProfileAttachment;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
class ProfileAttachmentRows implements ProfileAttachment {

    private static final String[] TABLES = {"talent_profile", "cinema_profile"};

    private final Sql sql;

    ProfileAttachmentRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void attach(UUID profileId, UUID accountId) {
        for (String table : TABLES) {
            if (!sql.any("select from " + table + " where id = ? and deleted_at is null", profileId)) {
                continue;
            }
            try {
                int attached = sql.update(
                        "update " + table + " set account_id = ?, version = version + 1"
                                + " where id = ? and (account_id is null or account_id = ?)",
                        accountId,
                        profileId,
                        accountId);
                if (attached == 0) {
                    throw new Conflict("already-attached");
                }
            } catch (IllegalStateException e) {
                if (Violated.unique(e).isPresent()) {
                    throw new Conflict("already-attached");
                }
                throw e;
            }
            return;
        }
        throw new NotFound("not-found");
    }
}
