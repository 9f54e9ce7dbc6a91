package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import java.util.Optional;
import java.util.UUID;

/** Asks somebody who is signed in for the password again; wrong tries count as failed sign-ins do. */
@Managed
class PresentPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    PresentPassword(Accounts accounts, Passwords passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * @return the account when the password is its own, empty when it is wrong
     * @throws Refused {@code locked} after too many wrong tries
     */
    Optional<Account> check(UUID accountId, String password, Actor actor) {
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("not-found"));
        SignInThrottle.Keys keys = SignInThrottle.Keys.of(accountId, "", actor.address());
        throttle.begin(keys);
        String hash = account.passwordHash();
        if (!passwords.matches(password, hash == null ? passwords.decoy() : hash) || hash == null) {
            throttle.failed(keys);
            return Optional.empty();
        }
        throttle.succeeded(keys);
        return Optional.of(account);
    }
}
