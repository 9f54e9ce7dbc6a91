package io.taalentio.core.account;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Accounts for tests. */
public final class InMemoryAccounts implements Accounts {

    private final Map<UUID, Account> accounts = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Account> findByEmail(Email email) {
        return accounts.values().stream().filter(a -> a.email().equals(email)).findFirst();
    }

    @Override
    public synchronized UUID addIfAbsent(Account account) {
        Optional<Account> holder = findByEmail(account.email());
        if (holder.isPresent()) {
            return holder.get().id();
        }
        accounts.put(account.id(), account);
        return account.id();
    }

    @Override
    public synchronized void save(Account account) {
        Account stored = accounts.get(account.id());
        if (stored == null || stored.version() != account.version()) {
            throw new Conflict("conflict-version", Map.of("id", account.id()));
        }
        accounts.put(account.id(), copy(account, account.passwordHash(), stored.lastLoginAt(), account.version() + 1));
    }

    @Override
    public synchronized void rename(Account account, Email email, Instant now) {
        if (findByEmail(email).filter(a -> !a.id().equals(account.id())).isPresent()) {
            throw new Conflict("email-used");
        }
        save(new Account(
                account.id(),
                email,
                account.passwordHash(),
                account.firstName(),
                account.lastName(),
                account.language(),
                account.status(),
                account.roles(),
                account.lastLoginAt(),
                account.createdAt(),
                now,
                account.version()));
    }

    @Override
    public synchronized void signedIn(UUID id, Instant at) {
        accounts.computeIfPresent(id, (key, a) -> copy(a, a.passwordHash(), at, a.version()));
    }

    @Override
    public synchronized void rehashed(UUID id, String oldHash, String newHash) {
        accounts.computeIfPresent(
                id,
                (key, a) -> oldHash.equals(a.passwordHash()) ? copy(a, newHash, a.lastLoginAt(), a.version() + 1) : a);
    }

    @Override
    public Set<UUID> lockActiveAdmins() {
        return accounts.values().stream()
                .filter(Account::administers)
                .map(Account::id)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean hasAdmin() {
        return accounts.values().stream()
                .anyMatch(a -> a.roles().contains(Role.ADMIN)
                        && (a.status() == AccountStatus.ACTIVE || a.status() == AccountStatus.SUSPENDED));
    }

    private static Account copy(
            Account a,
            @org.jspecify.annotations.Nullable String hash,
            @org.jspecify.annotations.Nullable Instant lastLogin,
            int version) {
        return new Account(
                a.id(),
                a.email(),
                hash,
                a.firstName(),
                a.lastName(),
                a.language(),
                a.status(),
                a.roles(),
                lastLogin,
                a.createdAt(),
                a.updatedAt(),
                version);
    }
}
