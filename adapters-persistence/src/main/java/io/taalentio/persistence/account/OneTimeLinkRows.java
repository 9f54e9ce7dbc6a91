package io.taalentio.persistence.account;

import io.taalentio.core.account.LinkPurpose;
import io.taalentio.core.account.OneTimeLink;
import io.taalentio.core.account.OneTimeLinks;
import io.taalentio.core.account.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OneTimeLinkRows implements OneTimeLinks {

    private static final String COLUMNS = " id, account_id, purpose, subject, token_hash, created_at, expires_at ";

    private final DataSource database;

    OneTimeLinkRows(DataSource database) {
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OneTimeLink link) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into one_time_link (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, link.id());
            insert.setObject(2, link.accountId());
            insert.setString(3, link.purpose().name());
            insert.setObject(4, link.subject());
            insert.setBytes(5, link.tokenHash().bytes());
            insert.setObject(6, utc(link.createdAt()));
            insert.setObject(7, utc(link.expiresAt()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep a one-time link", e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<OneTimeLink> redeem(TokenHash token, Set<LinkPurpose> purposes, Instant now) {
        return one(
                "update one_time_link set used_at = ? where token_hash = ? and purpose = any(?) and used_at is null"
                        + " and expires_at > ? returning" + COLUMNS,
                token,
                purposes,
                now,
                true);
    }

    @Override
    @Transactional
    public Optional<OneTimeLink> find(TokenHash token, Set<LinkPurpose> purposes, Instant now) {
        return one(
                "select" + COLUMNS
                        + "from one_time_link where token_hash = ? and purpose = any(?) and used_at is null and expires_at > ?",
                token,
                purposes,
                now,
                false);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(@Nullable UUID accountId, LinkPurpose purpose, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update one_time_link set used_at = ? where account_id is not distinct from ? and purpose = ?"
                                + " and used_at is null")) {
            update.setObject(1, utc(now));
            update.setObject(2, accountId, java.sql.Types.OTHER);
            update.setString(3, purpose.name());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot revoke one-time links", e);
        }
    }

    private Optional<OneTimeLink> one(
            String sql, TokenHash token, Set<LinkPurpose> purposes, Instant now, boolean redeeming) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int i = 1;
            if (redeeming) {
                statement.setObject(i++, utc(now));
            }
            statement.setBytes(i++, token.bytes());
            statement.setArray(
                    i++,
                    connection.createArrayOf(
                            "text", purposes.stream().map(LinkPurpose::name).toArray()));
            statement.setObject(i, utc(now));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(link(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a one-time link", e);
        }
    }

    private static OneTimeLink link(ResultSet row) throws SQLException {
        return new OneTimeLink(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                LinkPurpose.valueOf(row.getString("purpose")),
                row.getObject("subject", UUID.class),
                TokenHash.of(row.getBytes("token_hash")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
