package io.taalentio.persistence.account;

import io.taalentio.core.access.Role;
import io.taalentio.core.account.ApiToken;
import io.taalentio.core.account.ApiTokens;
import io.taalentio.core.account.LiveSession;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.account.TokenScopes;
import io.taalentio.core.kernel.Language;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ApiTokenRows implements ApiTokens {

    private static final String COLUMNS =
            " id, account_id, name, scopes, hint, token_hash, created_at, expires_at, last_used_at, last_address ";

    private final Sql sql;

    ApiTokenRows(Sql sql) {
        this.sql = sql;
    }

    /** The account's row is locked while its tokens are counted. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean add(ApiToken token, int most) {
        sql.any("select 1 from account where id = ? for update", token.accountId());
        int standing = sql.one(
                        "select count(*) from api_token where account_id = ? and revoked_at is null and expires_at > ?",
                        row -> row.getInt(1),
                        token.accountId(),
                        token.createdAt())
                .orElseThrow();
        if (standing >= most) {
            return false;
        }
        sql.update(
                "insert into api_token (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                token.accountId(),
                token.name(),
                token.scopes().names(),
                token.hint(),
                token.tokenHash().bytes(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.lastAddress());
        return true;
    }

    @Override
    public List<ApiToken> of(UUID accountId) {
        return sql.list(
                "select" + COLUMNS + "from api_token where account_id = ? and revoked_at is null"
                        + " order by created_at desc, id desc",
                ApiTokenRows::read,
                accountId);
    }

    @Override
    public Optional<LiveSession> live(TokenHash token, Instant now) {
        return sql.one("""
                select t.id, t.account_id, t.scopes, t.created_at, t.expires_at, t.last_used_at, a.roles, a.language,
                    a.second_factor_asked
                from api_token t join account a on a.id = t.account_id
                where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and a.status = 'ACTIVE'""", ApiTokenRows::live, token.bytes(), now);
    }

    @Override
    public void used(UUID id, Instant at, String address) {
        sql.update("update api_token set last_used_at = ?, last_address = ? where id = ?", at, address, id);
    }

    @Override
    public boolean revoke(UUID accountId, UUID id, Instant now) {
        return sql.update(
                        "update api_token set revoked_at = ? where account_id = ? and id = ? and revoked_at is null",
                        now,
                        accountId,
                        id)
                == 1;
    }

    @Override
    public void revokeAll(UUID accountId, Instant now) {
        sql.update("update api_token set revoked_at = ? where account_id = ? and revoked_at is null", now, accountId);
    }

    @Override
    public void forget(UUID id) {
        sql.update("delete from api_token where id = ?", id);
    }

    @Override
    public void purge(Instant before) {
        sql.update("delete from api_token where least(coalesce(revoked_at, expires_at), expires_at) < ?", before);
    }

    private static ApiToken read(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                TokenScopes.stored(Sql.texts(row, "scopes")),
                row.getString("hint"),
                TokenHash.of(row.getBytes("token_hash")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"),
                Sql.instantOrNull(row, "last_used_at"),
                row.getString("last_address"));
    }

    /** Never used counts as last seen long ago. */
    private static LiveSession live(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant lastUsed = Sql.instantOrNull(row, "last_used_at");
        return new LiveSession(
                id,
                id,
                row.getObject("account_id", UUID.class),
                Sql.texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                Language.valueOf(row.getString("language")),
                lastUsed == null ? Instant.EPOCH : lastUsed,
                Sql.instant(row, "expires_at"),
                Sql.instantOrNull(row, "second_factor_asked"),
                Set.of(),
                TokenScopes.stored(Sql.texts(row, "scopes")));
    }
}
