package io.taalentio.core.account;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Violations;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Reads the form of a new account, naming every refused field at once. */
final class NewAccount {

    private NewAccount() {}

    /** @throws InvalidValue on {@code email}, {@code firstName}, {@code lastName}, {@code roles} */
    static Account of(
            UUID id, String email, String firstName, String lastName, Language language, Set<Role> roles, Instant now) {
        Violations violations = new Violations();
        Email read = Email.parse(email).orElse(null);
        violations.check(read != null, "email", email.isBlank() ? "required" : "invalid-email");
        try {
            Account account = Account.pending(
                    id,
                    read == null ? new Email("nobody@example.org") : read,
                    firstName,
                    lastName,
                    language,
                    roles,
                    now);
            violations.throwIfAny();
            return account;
        } catch (InvalidValue names) {
            if (names.errors().equals(violations.errors())) {
                throw names;
            }
            names.errors().forEach(e -> violations.add(e.field(), e.code(), e.facts()));
            throw new InvalidValue(violations.errors());
        }
    }
}
