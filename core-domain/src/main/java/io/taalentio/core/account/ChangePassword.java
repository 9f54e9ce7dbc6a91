package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import java.util.UUID;

/** A signed-in person replaces the password after giving the present one; the other devices are signed out. */
@Managed
public class ChangePassword {

    private final Accounts accounts;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Recording recording;

    ChangePassword(
            Accounts accounts, PasswordRules rules, Passwords passwords, SignInThrottle throttle, Recording recording) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.throttle = throttle;
        this.recording = recording;
    }

    /**
     * @param session family of the session that asks, which stays
     * @throws Refused {@code bad-credentials} when the present password is wrong, {@code locked} after too many such tries
     * @throws io.taalentio.core.kernel.InvalidValue when the new one breaks {@link PasswordRules}
     */
    public void change(UUID accountId, String present, String next, UUID session, Actor actor) {
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("not-found"));
        SignInThrottle.Keys keys = SignInThrottle.Keys.of(accountId, "", actor.address());
        throttle.begin(keys);
        String hash = account.passwordHash();
        if (!passwords.matches(present, hash == null ? passwords.decoy() : hash) || hash == null) {
            throttle.failed(keys);
            throw new Refused("bad-credentials");
        }
        throttle.succeeded(keys);
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
