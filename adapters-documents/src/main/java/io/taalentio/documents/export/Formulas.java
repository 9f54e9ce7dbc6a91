package io.taalentio.documents.export;

import java.util.regex.Pattern;

/**
 * What a spreadsheet would take for a formula. People write their own names and cities, and whoever opens the list must
 * not run what they wrote.
 */
final class Formulas {

    /** Signs that begin a formula, wide forms included, after blanks and quotation marks that programmes skip. */
    private static final Pattern BEGINS =
            Pattern.compile("[\\s\"'\\u00A0\\u200B\\uFEFF]*[=+\\-@|%＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern CONTROL = Pattern.compile("[\\t\\r\\n\\u000B\\f].*", Pattern.DOTALL);

    /** A formula that would stand at the start of a cell for a programme that splits at another sign than ours. */
    private static final Pattern AFTER_SEPARATOR = Pattern.compile("([;,|\\t\\r\\n][\\s\"']*)([=+\\-@＝＋－＠])");

    private Formulas() {}

    static boolean suspicious(String text) {
        return BEGINS.matcher(text).matches() || CONTROL.matcher(text).matches();
    }

    /** The text as a text table may hold it: what would begin a formula begins with an apostrophe. */
    static String harmless(String text) {
        String inside = AFTER_SEPARATOR.matcher(text).replaceAll("$1'$2");
        return suspicious(inside) ? "'" + inside : inside;
    }
}
