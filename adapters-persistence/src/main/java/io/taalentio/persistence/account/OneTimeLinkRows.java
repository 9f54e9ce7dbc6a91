package io.taalentio.persistence.account;

import io.taalentio.core.account.LinkPurpose;
import io.taalentio.core.account.OneTimeLink;
import io.taalentio.core.account.OneTimeLinks;
import io.taalentio.core.account.TokenHash;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OneTimeLinkRows implements OneTimeLinks {

    private static final String COLUMNS = " id, account_id, purpose, subject, token_hash, created_at, expires_at ";

    private final Sql sql;

    OneTimeLinkRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OneTimeLink link) {
        sql.later(
                "insert into one_time_link (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)",
                link.id(),
                link.accountId(),
                link.purpose(),
                link.subject(),
                link.tokenHash().bytes(),
                link.createdAt(),
                link.expiresAt());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<OneTimeLink> redeem(TokenHash token, Set<LinkPurpose> purposes, Instant now) {
        return sql.one(
                "update one_time_link set used_at = ? where token_hash = ? and purpose = any(?) and used_at is null"
                        + " and expires_at > ? returning" + COLUMNS,
                OneTimeLinkRows::read,
                now,
                token.bytes(),
                purposes,
                now);
    }

    @Override
    public Optional<OneTimeLink> find(TokenHash token, Set<LinkPurpose> purposes, Instant now) {
        return sql.one(
                "select" + COLUMNS
                        + "from one_time_link where token_hash = ? and purpose = any(?) and used_at is null and expires_at > ?",
                OneTimeLinkRows::read,
                token.bytes(),
                purposes,
                now);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(@Nullable UUID accountId, LinkPurpose purpose, Instant now) {
        sql.update(
                "update one_time_link set used_at = ? where account_id is not distinct from ?::uuid and purpose = ?"
                        + " and used_at is null",
                now,
                accountId,
                purpose);
    }

    @Override
    public int issuedSince(UUID accountId, LinkPurpose purpose, Instant since) {
        return sql.one(
                        "select count(*) from one_time_link where account_id = ? and purpose = ? and created_at > ?",
                        row -> row.getInt(1),
                        accountId,
                        purpose,
                        since)
                .orElseThrow();
    }

    @Override
    public void forget(TokenHash token) {
        sql.update("delete from one_time_link where token_hash = ?", token.bytes());
    }

    @Override
    public void purge(Instant before) {
        sql.update("delete from one_time_link where expires_at < ?", before);
    }

    private static OneTimeLink read(ResultSet row) throws SQLException {
        return new OneTimeLink(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                LinkPurpose.valueOf(row.getString("purpose")),
                row.getObject("subject", UUID.class),
                TokenHash.of(row.getBytes("token_hash")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"));
    }
}
