package io.taalentio.core.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of separated values (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it, so
 * that nothing somebody typed is ever run on the reader's machine.
 */
public final class CsvLine {

    /** Tells spreadsheets that the file is UTF-8; the first character of every sheet. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvLine() {}

    /** The values with commas between, null as nothing, with the line's end. */
    public static String of(List<? extends @Nullable Object> values) {
        return of(',', values);
    }

    /** @param separator what French spreadsheets expect is a semicolon */
    public static String of(char separator, List<? extends @Nullable Object> values) {
        return values.stream().map(CsvLine::cell).collect(Collectors.joining(String.valueOf(separator), "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case LocalDate day -> day.toString();
            default -> quoted(Formulas.harmless(value.toString()));
        };
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c < ' ')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
