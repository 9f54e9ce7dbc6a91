package io.taalentio.core.profile;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached; never public.
 *
 * @param phoneCountry the country chosen beside the number in the form, ISO 3166-1 alpha-2
 * @param address postal address in free text
 */
public record Contact(
        Email email,
        PhoneNumber phone,
        @Nullable String phoneCountry,
        @Nullable PhoneNumber whatsapp,
        @Nullable String whatsappCountry,
        @Nullable String address) {}
