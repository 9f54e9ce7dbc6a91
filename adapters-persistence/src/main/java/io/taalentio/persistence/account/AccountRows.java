package io.taalentio.persistence.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class AccountRows implements Accounts {

    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<AccountEntity, UUID> {}

    private final Repository rows;
    private final Sql sql;

    AccountRows(Repository rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    @Override
    @Transactional
    public Optional<Account> find(UUID id) {
        return rows.findByIdOptional(id).map(AccountEntity::toDomain);
    }

    @Override
    @Transactional
    public Optional<Account> findByEmail(Email email) {
        // the cast keeps citext's own index in use, which a plain text parameter would not
        List<AccountEntity> found = rows.getSession()
                .createNativeQuery("select * from account where email = cast(?1 as citext)", AccountEntity.class)
                .setParameter(1, email.value())
                .getResultList();
        return found.stream().findFirst().map(AccountEntity::toDomain);
    }

    @Override
    @Transactional
    public boolean addIfAbsent(Account account) {
        return sql.update(
                        """
                        insert into account (id, email, password_hash, first_name, last_name, language, status, roles,
                            created_at, updated_at, version)
                        values (?, ?::citext, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (email) do nothing""",
                        account.id(),
                        account.email().value(),
                        account.passwordHash(),
                        account.firstName(),
                        account.lastName(),
                        account.language(),
                        account.status(),
                        List.of(AccountEntity.names(account.roles())),
                        account.createdAt(),
                        account.updatedAt(),
                        account.version())
                == 1;
    }

    @Override
    @Transactional
    public void save(Account account) {
        AccountEntity row = rows.findById(account.id());
        if (row == null || row.version != account.version()) {
            throw new Conflict("conflict-version", Map.of("id", account.id()));
        }
        row.apply(account);
        rows.flush();
    }

    @Override
    @Transactional
    public void signedIn(UUID id, Instant at) {
        rows.getSession()
                .createNativeMutationQuery("update account set last_login_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, at)
                .executeUpdate();
    }

    @Override
    @Transactional
    public void rehashed(UUID id, String oldHash, String newHash) {
        rows.getSession()
                .createNativeMutationQuery(
                        "update account set password_hash = ?3, version = version + 1 where id = ?1 and password_hash = ?2")
                .setParameter(1, id)
                .setParameter(2, oldHash)
                .setParameter(3, newHash)
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> lockActiveAdmins() {
        List<UUID> ids = rows.getSession()
                .createNativeQuery(
                        "select id from account where status = 'ACTIVE' and 'ADMIN' = any(roles) order by id for update",
                        UUID.class)
                .getResultList();
        return Set.copyOf(ids);
    }

    @Override
    @Transactional
    public boolean hasAdmin() {
        return rows.getSession()
                .createNativeQuery(
                        "select exists (select from account where status in ('ACTIVE', 'SUSPENDED') and 'ADMIN' = any(roles))",
                        Boolean.class)
                .getSingleResult();
    }
}
