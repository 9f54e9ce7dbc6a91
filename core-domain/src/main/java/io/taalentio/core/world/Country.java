package io.taalentio.core.world;

import io.taalentio.core.kernel.Label;

/**
 * A country of ISO 3166-1.
 *
 * @param iso2 alpha-2 code, upper case
 * @param callingCode without plus sign: {@code 212}
 * @param currency ISO 4217 code of the currency in use
 * @param nationalityFeminine French feminine adjective: {@code marocaine}
 * @param african one of the 54 African states
 */
public record Country(
        String iso2,
        String iso3,
        Label name,
        String nationalityMasculine,
        String nationalityFeminine,
        String nationalityEnglish,
        String callingCode,
        String currency,
        String region,
        boolean african) {}
