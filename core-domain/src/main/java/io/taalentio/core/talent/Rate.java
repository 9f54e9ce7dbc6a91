package io.taalentio.core.talent;

import java.math.BigDecimal;

/**
 * What a talent asks for.
 *
 * @param unit key of the list {@code rateUnit}
 * @param currency ISO 4217
 */
public record Rate(String unit, BigDecimal amount, String currency) {}
