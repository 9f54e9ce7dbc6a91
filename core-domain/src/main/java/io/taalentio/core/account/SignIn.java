package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs in by e-mail or code and password, and by the second factor where the account has one. Whoever is unknown, has no password yet or gives a wrong one gets the same
 * answer after the same work. The password is checked outside of any transaction.
 */
@Managed
public class SignIn {

    /**
     * @param identifier e-mail or code, as typed
     * @param otp six digits of the authenticator app or a recovery code; null before it was asked for
     * @param remember 30 days instead of 12 hours, for browsers
     */
    public record Command(
            String identifier, String password, @Nullable String otp, boolean remember, SessionKind kind) {}

    private final Accounts accounts;
    private final ProfileCodes codes;
    private final Passwords passwords;
    private final PresentSecondFactor secondFactor;
    private final SignInThrottle throttle;
    private final OpenSession openSession;
    private final ActivityLog activities;

    SignIn(
            Accounts accounts,
            ProfileCodes codes,
            Passwords passwords,
            PresentSecondFactor secondFactor,
            SignInThrottle throttle,
            OpenSession openSession,
            ActivityLog activities) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
        this.openSession = openSession;
        this.activities = activities;
    }

    /**
     * @throws Refused {@code bad-credentials}; {@code locked} with {@code seconds} to wait after too many failures;
     *     {@code busy} when too many passwords are being checked; {@code mfa-required} when the password is right and the
     *     second factor is still to be given; {@code wrong-code}, {@code used-code} when that one does not stand
     * @throws Forbidden {@code suspended} when the password is right but the account closed
     */
    public OpenedSession signIn(Command command, Actor actor) {
        Optional<Account> found = find(accounts, codes, command.identifier());
        UUID id = found.map(Account::id).orElse(null);
        SignInThrottle.Keys keys = SignInThrottle.Keys.of(id, normalised(command.identifier()), actor.address());
        throttle.begin(keys);
        String hash = found.map(Account::passwordHash).orElse(null);
        boolean right = passwords.matches(command.password(), hash == null ? passwords.decoy() : hash);
        if (found.isEmpty() || hash == null || !right) {
            throttle.failed(keys);
            activities.record(new Activity(
                    actor,
                    "sign-in-failed",
                    "account",
                    id == null ? null : id.toString(),
                    Map.of("identifier", AttemptedIdentifier.masked(command.identifier()))));
            throw new Refused("bad-credentials");
        }
        Account account = found.get();
        if (account.status() != AccountStatus.ACTIVE) {
            throttle.succeeded(keys);
            activities.record(Activity.of(actor, "sign-in-refused", "account", id));
            throw new Forbidden("suspended");
        }
        if (secondFactor.neededBy(account.id())) {
            checkSecondFactor(account, command.otp(), keys, actor);
        }
        throttle.succeeded(keys);
        if (passwords.outdated(hash)) {
            accounts.rehashed(account.id(), hash, passwords.hash(command.password()));
        }
        return openSession.open(account, command.kind(), command.remember(), actor);
    }

    /** A wrong code counts as a wrong password does; a right password alone wins nobody new tries. */
    private void checkSecondFactor(Account account, @Nullable String otp, SignInThrottle.Keys keys, Actor actor) {
        if (otp == null || otp.isBlank()) {
            throttle.withdrawn(keys);
            throw new Refused("mfa-required");
        }
        switch (secondFactor.check(account, otp, actor)) {
            case RIGHT -> {}
            case WRONG -> throw refused("wrong-code", account, keys, actor);
            case USED -> throw refused("used-code", account, keys, actor);
        }
    }

    private Refused refused(String code, Account account, SignInThrottle.Keys keys, Actor actor) {
        throttle.failed(keys);
        activities.record(Activity.of(actor, "second-factor-failed", "account", account.id()));
        return new Refused(code);
    }

    static Optional<Account> find(Accounts accounts, ProfileCodes codes, String identifier) {
        return identifier.contains("@")
                ? Email.parse(identifier).flatMap(accounts::findByEmail)
                : codes.accountByCode(identifier).flatMap(accounts::find);
    }

    static String normalised(String identifier) {
        return identifier.contains("@")
                ? identifier.strip().toLowerCase(Locale.ROOT)
                : identifier.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
