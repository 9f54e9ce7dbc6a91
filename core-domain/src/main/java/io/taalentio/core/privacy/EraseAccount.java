package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The end of the time in which a wish to leave can be taken back: the person is taken out of the house. */
@UseCase
public class EraseAccount {

    private final Accounts accounts;
    private final Erasures erasures;
    private final PersonalData data;
    private final ActivityLog activities;
    private final Clock clock;

    public EraseAccount(Accounts accounts, Erasures erasures, PersonalData data, ActivityLog activities, Clock clock) {
        this.accounts = accounts;
        this.erasures = erasures;
        this.data = data;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Erases an account that is there; one that is erased already, or that is not there, is passed over.
     *
     * @return keys of files to sweep; empty when nothing was erased
     * @throws io.taalentio.core.kernel.Conflict {@code last-admin}
     */
    public Optional<Set<String>> erase(UUID id) {
        Optional<Account> account = accounts.find(id).filter(a -> a.status() != AccountStatus.DELETED);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        AskErasure.keepAnAdmin(accounts, account.get());
        Set<String> files = data.erase(id);
        erasures.done(id, clock.instant());
        activities.record(Activity.of(Actor.system(), "account-erased", "account", id));
        return Optional.of(files);
    }
}
