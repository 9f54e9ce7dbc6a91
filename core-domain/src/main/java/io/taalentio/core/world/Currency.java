package io.taalentio.core.world;

import io.taalentio.core.kernel.Label;

/**
 * Money of at least one country.
 *
 * @param code ISO 4217
 * @param minorDigits digits after the decimal sign in everyday amounts: 2 for MAD, 0 for XOF, 3 for TND
 */
public record Currency(String code, Label name, int minorDigits) {}
