package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Set;

/** The owner of a PENDING account opens the mailed link, chooses a password and is signed in. */
@Managed
public class Activation {

    private static final Set<LinkPurpose> PURPOSE = Set.of(LinkPurpose.ACTIVATION);

    private final LinkedAccounts linked;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Recording recording;

    Activation(LinkedAccounts linked, PasswordRules rules, Passwords passwords, Recording recording) {
        this.linked = linked;
        this.rules = rules;
        this.passwords = passwords;
        this.recording = recording;
    }

    /**
     * @throws Refused {@code token-expired} when the link is unknown, used or past its time
     * @throws io.taalentio.core.kernel.InvalidValue when the password breaks {@link PasswordRules}
     */
    public OpenedSession activate(String token, String password, Actor actor) {
        Account account = linked.of(token, PURPOSE);
        rules.check("password", password, account.email().value(), account.firstName(), account.lastName());
        return recording.record(token, passwords.hash(password), actor);
    }

    /** What is written once the password is hashed. */
    @UseCase
    static class Recording {

        private final LinkedAccounts linked;
        private final Accounts accounts;
        private final OpenSession openSession;
        private final ActivityLog activities;
        private final Clock clock;

        Recording(
                LinkedAccounts linked,
                Accounts accounts,
                OpenSession openSession,
                ActivityLog activities,
                Clock clock) {
            this.linked = linked;
            this.accounts = accounts;
            this.openSession = openSession;
            this.activities = activities;
            this.clock = clock;
        }

        OpenedSession record(String token, String hash, Actor actor) {
            Account account = linked.redeem(token, PURPOSE);
            if (account.status() != AccountStatus.PENDING) {
                throw new Conflict("invalid-state");
            }
            Account active = account.activated(hash, clock.instant());
            accounts.save(active);
            activities.record(Activity.of(actor, "account-activated", "account", active.id()));
            return openSession.open(active, SessionKind.BROWSER, false, actor);
        }
    }
}
