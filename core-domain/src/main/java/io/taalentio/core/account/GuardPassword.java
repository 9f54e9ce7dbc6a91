package io.taalentio.core.account;

import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;

/**
 * A password that guards a thing instead of an account. Wrong tries slow the next ones down as failed sign-ins do: per
 * address strictly, over all addresses loosely.
 */
@Managed
public class GuardPassword {

    private final Passwords passwords;
    private final SignInThrottle throttle;

    GuardPassword(Passwords passwords, SignInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /** Never within a transaction: hashing is slow on purpose. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /**
     * @param what the guarded thing, the same for every try at it
     * @param address where the try comes from
     * @throws Refused {@code locked} after too many wrong tries
     */
    public boolean opens(String what, String password, String hash, String address) {
        SignInThrottle.Keys keys = SignInThrottle.Keys.of(null, what, address);
        throttle.begin(keys);
        boolean right = passwords.matches(password, hash);
        if (right) {
            throttle.succeeded(keys);
        } else {
            throttle.failed(keys);
        }
        return right;
    }
}
