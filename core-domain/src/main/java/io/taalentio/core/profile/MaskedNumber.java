package io.taalentio.core.profile;

import org.jspecify.annotations.Nullable;

/**
 * A document number of which only so much is shown that two can be told apart (product reference, section 6.3): up to
 * two characters nothing, up to five the first and the last, beyond the first three and the last three.
 */
public final class MaskedNumber {

    private static final String HIDDEN = "***";

    private MaskedNumber() {}

    /** Empty when there is none. */
    public static String of(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return "";
        }
        String whole = number.strip();
        int length = whole.length();
        if (length <= 2) {
            return HIDDEN;
        }
        int shown = length <= 5 ? 1 : 3;
        return whole.substring(0, shown) + HIDDEN + whole.substring(length - shown);
    }
}
