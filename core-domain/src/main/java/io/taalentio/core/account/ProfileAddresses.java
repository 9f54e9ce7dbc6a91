package io.taalentio.core.account;

import io.taalentio.core.kernel.Email;
import java.util.UUID;

/** The e-mail that stands in the profiles of an account; it is locked there and follows the account's. */
public interface ProfileAddresses {

    /** Puts {@code to} in the place of {@code from} in the profiles that belong to the account. */
    void follow(UUID accountId, Email from, Email to);
}
