package io.taalentio.core.production;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does in a project.
 *
 * @param talentType key of the list {@code talentType}; it tints the badge
 * @param characterName whom they play
 */
public record Part(
        String talentType,
        @Nullable String roleDescription,
        @Nullable String characterName,
        @Nullable Rate rate) {

    /**
     * What is paid.
     *
     * @param currency ISO 4217
     * @param unit key of the list {@code rateUnit}
     */
    public record Rate(BigDecimal amount, String currency, String unit) {}
}
