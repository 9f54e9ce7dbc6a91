package io.taalentio.core.kernel;

import java.util.regex.Pattern;

/**
 * What a spreadsheet would take for a formula. People write their own names and cities, and whoever opens a list must not
 * run what they wrote.
 */
public final class Formulas {

    /** Blanks, signs nobody sees and quotation marks, which programmes skip at the start of a cell. */
    private static final String SKIPPED = "[\\s\\p{Z}\\p{Cc}\\p{Cf}\"']*";

    /** Signs that begin a formula, wide forms included. */
    private static final String SIGN = "[=+\\-@＝＋－＠]";

    private static final Pattern BEGINS = Pattern.compile(SKIPPED + "(?:" + SIGN + "|[|%]).*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}.*", Pattern.DOTALL);

    /** A formula that would stand at the start of a cell for a programme that splits at another sign than ours. */
    private static final Pattern AFTER_SEPARATOR = Pattern.compile("([;,|\\t\\r\\n]" + SKIPPED + ")(" + SIGN + ")");

    private Formulas() {}

    /** Whether a cell with this text might be run. */
    public static boolean suspicious(String text) {
        // Most texts of long lists begin with a letter, which neither is a sign nor skipped.
        return !text.isEmpty()
                && !Character.isLetterOrDigit(text.charAt(0))
                && (BEGINS.matcher(text).matches() || CONTROL.matcher(text).matches());
    }

    /** The text as a text table may hold it: what would begin a formula begins with an apostrophe. */
    static String harmless(String text) {
        String inside = separated(text) ? AFTER_SEPARATOR.matcher(text).replaceAll("$1'$2") : text;
        return suspicious(inside) ? "'" + inside : inside;
    }

    private static boolean separated(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ';', ',', '|', '\t', '\r', '\n' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
