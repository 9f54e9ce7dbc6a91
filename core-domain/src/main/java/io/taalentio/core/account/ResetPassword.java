package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import java.util.Set;

/** Whoever holds the mailed link chooses a new password; every device is signed out. */
@Managed
public class ResetPassword {

    private static final Set<LinkPurpose> PURPOSE = Set.of(LinkPurpose.PASSWORD_RESET);

    private final LinkedAccounts linked;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Recording recording;

    ResetPassword(LinkedAccounts linked, PasswordRules rules, Passwords passwords, Recording recording) {
        this.linked = linked;
        this.rules = rules;
        this.passwords = passwords;
        this.recording = recording;
    }

    /**
     * @throws Refused {@code token-expired} when the link is unknown, used, replaced or past its time
     * @throws io.taalentio.core.kernel.InvalidValue when the password breaks {@link PasswordRules}
     */
    public void reset(String token, String password, Actor actor) {
        Account account = linked.of(token, PURPOSE);
        rules.check("password", password, account.email().value(), account.firstName(), account.lastName());
        recording.record(token, passwords.hash(password), actor);
    }

    /** What is written once the password is hashed. */
    @UseCase
    static class Recording {

        private final LinkedAccounts linked;
        private final NewPassword newPassword;
        private final SignInThrottle throttle;

        Recording(LinkedAccounts linked, NewPassword newPassword, SignInThrottle throttle) {
            this.linked = linked;
            this.newPassword = newPassword;
            this.throttle = throttle;
        }

        void record(String token, String hash, Actor actor) {
            Account account = linked.redeem(token, PURPOSE);
            if (account.status() != AccountStatus.ACTIVE) {
                throw new Refused("token-expired");
            }
            newPassword.set(account, hash, null, actor);
            throttle.forgive(SignInThrottle.Keys.of(account.id(), "", actor.address()));
        }
    }
}
