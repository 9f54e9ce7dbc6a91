package io.taalentio.persistence.account;

import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AccountRows implements Accounts {

    private static final String SELECT = """
            select id, email, password_hash, first_name, last_name, language, status, roles, last_login_at, created_at,
                updated_at, version
            from account""";

    private static final String UNIQUE_VIOLATION = "23505";

    private final Sql sql;

    AccountRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return sql.one(SELECT + " where id = ?", AccountRows::read, id);
    }

    /** The cast keeps citext's own index in use, which a plain text parameter would not. */
    @Override
    public Optional<Account> findByEmail(Email email) {
        return sql.one(SELECT + " where email = ?::citext", AccountRows::read, email.value());
    }

    @Override
    public UUID addIfAbsent(Account account) {
        return sql.one(
                        """
                        with added as (
                            insert into account (id, email, password_hash, first_name, last_name, language, status, roles,
                                created_at, updated_at, version)
                            values (?, ?::citext, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (email) do nothing
                            returning id)
                        select id from added
                        union all
                        select id from account where email = ?::citext and not exists (select from added)""",
                        row -> row.getObject("id", UUID.class),
                        account.id(),
                        account.email().value(),
                        account.passwordHash(),
                        account.firstName(),
                        account.lastName(),
                        account.language(),
                        account.status(),
                        account.rolesInOrder(),
                        account.createdAt(),
                        account.updatedAt(),
                        account.version(),
                        account.email().value())
                .orElseGet(() -> holderSince(account.email()));
    }

    /** Somebody else added it after the statement began and before it could: only a new statement sees them. */
    private UUID holderSince(Email email) {
        return findByEmail(email)
                .orElseThrow(() -> new IllegalStateException("an account was both there and not"))
                .id();
    }

    /** One statement: the address is free at the very moment it is written, or it is not taken. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void rename(Account account, Email email, Instant now) {
        int changed;
        try {
            changed = sql.update(
                    "update account set email = ?::citext, updated_at = ?, version = version + 1"
                            + " where id = ? and version = ?",
                    email.value(),
                    now,
                    account.id(),
                    account.version());
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException violated && UNIQUE_VIOLATION.equals(violated.getSQLState())) {
                throw new Conflict("email-used");
            }
            throw e;
        }
        if (changed == 0) {
            throw new Conflict("conflict-version", Map.of("id", account.id()));
        }
    }

    /** E-mail and id never change here. */
    @Override
    public void save(Account account) {
        int changed = sql.update(
                """
                update account set password_hash = ?, first_name = ?, last_name = ?, language = ?, status = ?,
                    roles = ?, updated_at = ?, version = version + 1
                where id = ? and version = ?""",
                account.passwordHash(),
                account.firstName(),
                account.lastName(),
                account.language(),
                account.status(),
                account.rolesInOrder(),
                account.updatedAt(),
                account.id(),
                account.version());
        if (changed == 0) {
            throw new Conflict("conflict-version", Map.of("id", account.id()));
        }
    }

    @Override
    public void signedIn(UUID id, Instant at) {
        sql.update("update account set last_login_at = ? where id = ?", at, id);
    }

    @Override
    public void rehashed(UUID id, String oldHash, String newHash) {
        sql.update(
                "update account set password_hash = ?, version = version + 1 where id = ? and password_hash = ?",
                newHash,
                id,
                oldHash);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> lockActiveAdmins() {
        return Set.copyOf(sql.list(
                "select id from account where status = 'ACTIVE' and 'ADMIN' = any(roles) order by id for update",
                row -> row.getObject(1, UUID.class)));
    }

    @Override
    public boolean hasAdmin() {
        return sql.any(
                "select 1 from account where status in ('ACTIVE', 'SUSPENDED') and 'ADMIN' = any(roles) limit 1");
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new Email(row.getString("email")),
                row.getString("password_hash"),
                row.getString("first_name"),
                row.getString("last_name"),
                Language.valueOf(row.getString("language")),
                AccountStatus.valueOf(row.getString("status")),
                Sql.texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                Sql.instantOrNull(row, "last_login_at"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                row.getInt("version"));
    }
}
