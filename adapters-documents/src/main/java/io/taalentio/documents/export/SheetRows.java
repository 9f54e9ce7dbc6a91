package io.taalentio.documents.export;

import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.kernel.Formulas;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/**
 * Writes the rows of a sheet (ECMA-376, part 1, 18.3.1.73) as UTF-8 while they come, each cell with its text in it. No cell
 * is ever a formula, and texts that look like one bear a style that says they are none.
 */
final class SheetRows {

    /** Longest text a cell can hold. */
    private static final int LONGEST = 32_767;

    private static final int BUFFER = 1 << 16;

    /** Most bytes that one character takes: {@code _x005F_}. */
    private static final int LONGEST_CHARACTER = 7;

    /** How programmes spell characters that XML cannot hold; what only looks like it is spelled out itself. */
    private static final Pattern SPELLED = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private static final int PLAIN = 0;

    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] ROW_IS = ascii("\">");
    private static final byte[] ROW_END = ascii("</row>");
    private static final byte[] STYLE = ascii("\" s=\"");
    private static final byte[] TEXT = ascii("\" t=\"inlineStr\"><is><t>");
    private static final byte[] TEXT_AS_IT_IS = ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = ascii("</t></is></c>");
    private static final byte[] NUMBER = ascii("\"><v>");
    private static final byte[] NUMBER_END = ascii("</v></c>");

    private static final byte[] AMPERSAND = ascii("&amp;");
    private static final byte[] LESS = ascii("&lt;");
    private static final byte[] GREATER = ascii("&gt;");
    private static final byte[] TAB = ascii("&#9;");
    private static final byte[] LINE = ascii("&#10;");
    private static final byte[] RETURN = ascii("&#13;");
    private static final byte[] PLAIN_UNDERSCORE = ascii("_");
    private static final byte[] UNDERSCORE = ascii("_x005F_");

    private final OutputStream out;
    private final WorkbookFrame.Styles styles;

    /** The beginning of each column's cells, up to the number of the row. */
    private final byte[][] columns;

    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int rows;
    private byte[] row = {};

    SheetRows(OutputStream out, int columns, WorkbookFrame.Styles styles) {
        this.out = out;
        this.styles = styles;
        this.columns = new byte[columns][];
        for (int i = 0; i < columns; i++) {
            this.columns[i] = ascii("<c r=\"" + CellReference.convertNumToColString(i));
        }
    }

    int count() {
        return rows;
    }

    void head(List<String> names) throws IOException {
        begin();
        for (int i = 0; i < names.size(); i++) {
            text(i, names.get(i), styles.bold());
        }
        end();
    }

    void add(List<Cell> cells) throws IOException {
        begin();
        for (int i = 0; i < columns.length; i++) {
            switch (cells.get(i)) {
                case Cell.Text text ->
                    text(i, text.text(), Formulas.suspicious(text.text()) ? styles.literal() : PLAIN);
                case Cell.Amount number -> number(i, number.value(), PLAIN);
                case Cell.Day date -> number(i, (long) DateUtil.getExcelDate(date.day()), styles.day());
                case Cell.Nothing nothing -> {}
            }
        }
        end();
    }

    /** Passes on what is still held back. */
    void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    private void begin() throws IOException {
        row = ascii(Integer.toString(++rows));
        put(ROW);
        put(row);
        put(ROW_IS);
    }

    private void end() throws IOException {
        put(ROW_END);
    }

    private void cell(int column, int style) throws IOException {
        put(columns[column]);
        put(row);
        if (style != PLAIN) {
            put(STYLE);
            put(ascii(Integer.toString(style)));
        }
    }

    private void number(int column, long number, int style) throws IOException {
        cell(column, style);
        put(NUMBER);
        put(ascii(Long.toString(number)));
        put(NUMBER_END);
    }

    private void text(int column, String text, int style) throws IOException {
        cell(column, style);
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        put(spaced(kept) ? TEXT_AS_IT_IS : TEXT);
        put(kept);
        put(TEXT_END);
    }

    /** Whether reading it as XML would change its blanks. */
    private static boolean spaced(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0;
    }

    private void put(String text) throws IOException {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (filled > BUFFER - LONGEST_CHARACTER) {
                flush();
            }
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += beyondAscii(text, i);
            } else if (c >= ' ' && c != '&' && c != '<' && c != '>' && c != '_') {
                buffer[filled++] = (byte) c;
            } else {
                switch (c) {
                    case '&' -> put(AMPERSAND);
                    case '<' -> put(LESS);
                    case '>' -> put(GREATER);
                    case '\t' -> put(TAB);
                    case '\n' -> put(LINE);
                    case '\r' -> put(RETURN);
                    case '_' ->
                        put(SPELLED.matcher(text).region(i, length).lookingAt() ? UNDERSCORE : PLAIN_UNDERSCORE);
                    default -> buffer[filled++] = '?';
                }
            }
        }
    }

    /** @return how many further characters of the text it took */
    private int beyondAscii(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x800) {
            buffer[filled++] = (byte) (0xC0 | (c >> 6));
            buffer[filled++] = (byte) (0x80 | (c & 0x3F));
        } else if (!Character.isSurrogate(c) && c < 0xFFFE) {
            buffer[filled++] = (byte) (0xE0 | (c >> 12));
            buffer[filled++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            buffer[filled++] = (byte) (0x80 | (c & 0x3F));
        } else if (Character.isHighSurrogate(c)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1))) {
            int point = Character.toCodePoint(c, text.charAt(at + 1));
            buffer[filled++] = (byte) (0xF0 | (point >> 18));
            buffer[filled++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            buffer[filled++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            buffer[filled++] = (byte) (0x80 | (point & 0x3F));
            return 1;
        } else {
            // Half a character, or none that XML knows.
            buffer[filled++] = '?';
        }
        return 0;
    }

    private void put(byte[] bytes) throws IOException {
        if (filled + bytes.length > BUFFER) {
            flush();
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
