package io.taalentio.core.kernel;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of comma-separated values (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it,
 * so that nothing somebody typed is ever run on the reader's machine.
 */
public final class CsvLine {

    /** Tells spreadsheets that the file is UTF-8; the first character of every sheet. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvLine() {}

    /** The values, null as nothing, with the line's end. */
    public static String of(List<? extends @Nullable Object> values) {
        return values.stream()
                .map(v -> v == null ? "" : quoted(harmless(v.toString())))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** {@code text}, with an apostrophe before what would start a formula: {@code = + - @}, also behind blanks. */
    static String harmless(String text) {
        int start = 0;
        while (start < text.length() && unseen(text.charAt(start))) {
            start++;
        }
        boolean formula = start < text.length() && "=+-@＝＋－＠".indexOf(text.charAt(start)) >= 0;
        boolean control = !text.isEmpty() && text.charAt(0) < ' ';
        return formula || control ? "'" + text : text;
    }

    private static boolean unseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c < ' ')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
