package io.taalentio.persistence.account;

import io.taalentio.core.account.Identities;
import io.taalentio.core.account.Identity;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class IdentityRows implements Identities {

    private static final String COLUMNS = " id, account_id, issuer, subject, provider, label, linked_at, last_used_at ";
    private static final String SELECT = "select" + COLUMNS + "from account_identity where ";

    private final Sql sql;

    IdentityRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Identity> find(URI issuer, String subject) {
        return sql.one(SELECT + "issuer = ? and subject = ?", IdentityRows::read, issuer.toString(), subject);
    }

    @Override
    public Optional<Identity> find(UUID id) {
        return sql.one(SELECT + "id = ?", IdentityRows::read, id);
    }

    @Override
    public List<Identity> of(UUID accountId) {
        return sql.list(SELECT + "account_id = ? order by linked_at, id", IdentityRows::read, accountId);
    }

    @Override
    public boolean add(Identity identity) {
        return sql.update(
                        "insert into account_identity (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (issuer, subject) do nothing",
                        identity.id(),
                        identity.accountId(),
                        identity.issuer().toString(),
                        identity.subject(),
                        identity.provider(),
                        identity.label(),
                        identity.linkedAt(),
                        identity.lastUsedAt())
                == 1;
    }

    @Override
    public void used(UUID id, Instant at) {
        sql.update("update account_identity set last_used_at = ? where id = ?", at, id);
    }

    /** The sessions it opened go with its row. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean remove(UUID accountId, UUID id, UUID butFamily) {
        sql.update("update session set identity_id = null where identity_id = ? and family = ?", id, butFamily);
        return sql.update("delete from account_identity where account_id = ? and id = ?", accountId, id) == 1;
    }

    private static Identity read(ResultSet row) throws SQLException {
        return new Identity(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                URI.create(row.getString("issuer")),
                row.getString("subject"),
                row.getString("provider"),
                row.getString("label"),
                Sql.instant(row, "linked_at"),
                Sql.instantOrNull(row, "last_used_at"));
    }
}
