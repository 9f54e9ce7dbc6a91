package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import java.util.UUID;

/** A signed-in person replaces the password after giving the present one; the other devices are signed out. */
@Managed
public class ChangePassword {

    private final PresentPassword presentPassword;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Recording recording;

    ChangePassword(PresentPassword presentPassword, PasswordRules rules, Passwords passwords, Recording recording) {
        this.presentPassword = presentPassword;
        this.rules = rules;
        this.passwords = passwords;
        this.recording = recording;
    }

    /**
     * @param session family of the session that asks, which stays
     * @throws Refused {@code bad-credentials} when the present password is wrong, {@code locked} after too many such tries
     * @throws io.taalentio.core.kernel.InvalidValue when the new one breaks {@link PasswordRules}
     */
    public void change(UUID accountId, String present, String next, UUID session, Actor actor) {
        Account account =
                presentPassword.check(accountId, present, actor).orElseThrow(() -> new Refused("bad-credentials"));
        rules.check("new", next, account.email().value(), account.firstName(), account.lastName());
        recording.record(account, passwords.hash(next), session, actor);
    }

    /** What is written once the password is hashed. */
    @UseCase
    static class Recording {

        private final NewPassword newPassword;

        Recording(NewPassword newPassword) {
            this.newPassword = newPassword;
        }

        void record(Account account, String hash, UUID session, Actor actor) {
            newPassword.set(account, hash, session, actor);
        }
    }
}
