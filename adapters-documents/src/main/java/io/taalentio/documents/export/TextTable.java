package io.taalentio.documents.export;

import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.export.ListDocuments.Head;
import io.taalentio.core.export.ListDocuments.Rows;
import io.taalentio.core.kernel.CsvLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV as the reader's spreadsheet expects it: UTF-8 with a byte order mark, semicolons in French and commas in English,
 * lines ended by CR LF (RFC 4180).
 */
final class TextTable implements Rows {

    private final Writer out;
    private final char separator;

    TextTable(Head head, OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        separator = switch (head.language()) {
            case FR -> ';';
            case EN -> ',';
        };
        out.write(CsvLine.BYTE_ORDER_MARK);
        add(head.columns().stream()
                .<Cell>map(column -> new Cell.Text(column.label().in(head.language())))
                .toList());
    }

    @Override
    public void add(List<Cell> cells) throws IOException {
        out.write(CsvLine.of(separator, cells.stream().map(TextTable::value).toList()));
    }

    private static @Nullable Object value(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Amount number -> number.value();
            case Cell.Day day -> day.day();
            case Cell.Nothing nothing -> null;
        };
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() {
        // Nothing but the stream, which belongs to who gave it.
    }
}
