package io.taalentio.persistence.account;

import io.taalentio.core.account.SecondFactor;
import io.taalentio.core.account.SecondFactors;
import io.taalentio.core.account.TokenHash;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class SecondFactorRows implements SecondFactors {

    private static final String TABLE = "second_factor";
    private static final String SECRET = "secret_enc";
    private static final String SELECT =
            "select id, account_id, secret_enc, created_at, confirmed_at from second_factor where account_id = ? and ";

    private final Sql sql;
    private final Vault vault;

    SecondFactorRows(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public Optional<SecondFactor> of(UUID accountId) {
        return sql.one(SELECT + "confirmed_at is not null", this::read, accountId);
    }

    @Override
    public Optional<SecondFactor> proposed(UUID accountId) {
        return sql.one(SELECT + "confirmed_at is null", this::read, accountId);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void propose(SecondFactor factor) {
        sql.update("delete from second_factor where account_id = ? and confirmed_at is null", factor.accountId());
        sql.update(
                "insert into second_factor (id, account_id, secret_enc, created_at) values (?, ?, ?, ?)",
                factor.id(),
                factor.accountId(),
                vault.sealText(TABLE, SECRET, factor.id(), factor.secret()),
                factor.createdAt());
    }

    /** The proposal is locked first, so that of two confirmations one finds it gone. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean confirm(UUID proposalId, long step, Instant now) {
        Optional<UUID> account = sql.one(
                "select account_id from second_factor where id = ? and confirmed_at is null for update",
                row -> row.getObject(1, UUID.class),
                proposalId);
        if (account.isEmpty()) {
            return false;
        }
        sql.update("delete from second_factor where account_id = ? and confirmed_at is not null", account.get());
        sql.update("update second_factor set confirmed_at = ?, last_step = ? where id = ?", now, step, proposalId);
        return true;
    }

    @Override
    public boolean useStep(UUID accountId, long step) {
        return sql.update(
                        "update second_factor set last_step = ? where account_id = ? and confirmed_at is not null"
                                + " and last_step < ?",
                        step,
                        accountId,
                        step)
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean remove(UUID accountId) {
        boolean had =
                sql.update("delete from second_factor where account_id = ? and confirmed_at is not null", accountId)
                        > 0;
        sql.update("delete from second_factor where account_id = ?", accountId);
        sql.update("delete from recovery_code where account_id = ?", accountId);
        return had;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void replaceCodes(UUID accountId, Set<TokenHash> codes, Instant now) {
        sql.update("delete from recovery_code where account_id = ?", accountId);
        sql.update(
                "insert into recovery_code (account_id, code_hash, created_at) select ?, unnest(?), ?",
                accountId,
                codes.stream().map(TokenHash::bytes).toList(),
                now);
    }

    @Override
    public boolean useCode(UUID accountId, TokenHash code, Instant now) {
        return sql.update(
                        "update recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null",
                        now,
                        accountId,
                        code.bytes())
                == 1;
    }

    @Override
    public int codesLeft(UUID accountId) {
        return sql.one(
                        "select count(*) from recovery_code where account_id = ? and used_at is null",
                        row -> row.getInt(1),
                        accountId)
                .orElseThrow();
    }

    @Override
    public Instant ask(UUID accountId, Instant from) {
        return sql.one(
                        "update account set second_factor_asked = coalesce(second_factor_asked, ?) where id = ?"
                                + " returning second_factor_asked",
                        row -> Sql.instant(row, "second_factor_asked"),
                        from,
                        accountId)
                .orElse(from);
    }

    @Override
    public void demand(UUID accountId, Instant from) {
        sql.update("update account set second_factor_asked = ? where id = ?", from, accountId);
    }

    @Override
    public void settle(UUID accountId) {
        sql.update("update account set second_factor_asked = null where id = ?", accountId);
    }

    private SecondFactor read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SecondFactor(
                id,
                row.getObject("account_id", UUID.class),
                vault.openText(TABLE, SECRET, id, row.getBytes(SECRET)),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "confirmed_at"));
    }
}
