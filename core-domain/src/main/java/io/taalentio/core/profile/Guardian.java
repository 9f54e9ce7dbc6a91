package io.taalentio.core.profile;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.PhoneNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a minor.
 *
 * @param consent file of the signed consent
 */
public record Guardian(
        String name,
        PhoneNumber phone,
        @Nullable String phoneCountry,
        @Nullable Email email,
        UUID consent) {

    public GuardianEntry entry() {
        return new GuardianEntry(name, phone.e164(), phoneCountry, email == null ? null : email.value(), consent);
    }
}
