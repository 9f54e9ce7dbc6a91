package io.taalentio.core.account;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import java.util.Set;
import java.util.UUID;

/** What the acts of administrators on accounts share: finding one, and never losing the last administrator. */
@Managed
class ManagedAccounts {

    private final Accounts accounts;

    ManagedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws NotFound {@code not-found} */
    Account find(UUID id) {
        return accounts.find(id)
                .filter(a -> a.status() != AccountStatus.DELETED)
                .orElseThrow(() -> new NotFound("not-found"));
    }

    /**
     * Stores a change that may take an administrator away. The administrators stay locked until the transaction ends, so
     * two of them cannot remove each other at the same moment.
     *
     * @throws Conflict {@code last-admin}
     */
    void saveKeepingAnAdmin(Account before, Account after) {
        Set<UUID> admins = accounts.lockActiveAdmins();
        boolean removed = before.administers() && !after.administers();
        if (removed && admins.stream().allMatch(before.id()::equals)) {
            throw new Conflict("last-admin");
        }
        accounts.save(after);
    }

    void save(Account account) {
        accounts.save(account);
    }
}
