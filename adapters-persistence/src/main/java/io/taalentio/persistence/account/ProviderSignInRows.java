package io.taalentio.persistence.account;

import io.taalentio.core.account.ProviderSignIn;
import io.taalentio.core.account.ProviderSignIns;
import io.taalentio.core.account.TokenHash;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProviderSignInRows implements ProviderSignIns {

    private final Sql sql;

    ProviderSignInRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ProviderSignIn signIn) {
        sql.update(
                """
                insert into provider_sign_in
                    (id, account_id, session_family, state_hash, browser_hash, issuer, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                signIn.id(),
                signIn.account(),
                signIn.session(),
                signIn.state().bytes(),
                signIn.browser().bytes(),
                signIn.issuer().toString(),
                signIn.createdAt(),
                signIn.expiresAt());
    }

    @Override
    public Optional<ProviderSignIn> take(TokenHash state, TokenHash browser, Instant now) {
        return sql.one("""
                update provider_sign_in set taken_at = ?
                where state_hash = ? and browser_hash = ? and taken_at is null and expires_at > ?
                returning id, account_id, session_family, state_hash, browser_hash, issuer, created_at, expires_at""", ProviderSignInRows::read, now, state.bytes(), browser.bytes(), now);
    }

    @Override
    public void proven(UUID id, UUID identityId, Instant expiresAt) {
        sql.update("""
                update provider_sign_in s set identity_id = i.id, account_id = i.account_id, expires_at = ?
                from account_identity i where i.id = ? and s.id = ?""", expiresAt, identityId, id);
    }

    @Override
    public Optional<UUID> identity(TokenHash state, TokenHash browser, Instant now) {
        return sql.one(
                "select identity_id from provider_sign_in where state_hash = ? and browser_hash = ?"
                        + " and identity_id is not null and session_family is null and expires_at > ?",
                row -> row.getObject("identity_id", UUID.class),
                state.bytes(),
                browser.bytes(),
                now);
    }

    @Override
    public void remove(TokenHash state) {
        sql.update("delete from provider_sign_in where state_hash = ?", (Object) state.bytes());
    }

    @Override
    public void purge(Instant before) {
        sql.update("delete from provider_sign_in where expires_at < ?", before);
    }

    private static ProviderSignIn read(ResultSet row) throws SQLException {
        return new ProviderSignIn(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("session_family", UUID.class),
                TokenHash.of(row.getBytes("state_hash")),
                TokenHash.of(row.getBytes("browser_hash")),
                URI.create(row.getString("issuer")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"));
    }
}
