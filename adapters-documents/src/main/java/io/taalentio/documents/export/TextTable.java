package io.taalentio.documents.export;

import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.export.ListDocuments.Head;
import io.taalentio.core.export.ListDocuments.Rows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV as the reader's spreadsheet expects it: UTF-8 with a byte order mark, semicolons in French and commas in English,
 * lines ended by CR LF (RFC 4180).
 */
final class TextTable implements Rows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final char separator;

    TextTable(Head head, OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        separator = switch (head.language()) {
            case FR -> ';';
            case EN -> ',';
        };
        out.write(BYTE_ORDER_MARK);
        add(head.columns().stream()
                .<Cell>map(column -> new Cell.Text(column.label().in(head.language())))
                .toList());
    }

    @Override
    public void add(List<Cell> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            switch (cells.get(i)) {
                case Cell.Text text -> quoted(Formulas.harmless(text.text()));
                case Cell.Amount number -> out.write(Long.toString(number.value()));
                case Cell.Day day -> out.write(day.day().toString());
                case Cell.Nothing nothing -> {}
            }
        }
        out.write("\r\n");
    }

    private void quoted(String text) throws IOException {
        if (text.chars().noneMatch(c -> c == ';' || c == ',' || c == '"' || c == '\t' || c == '\r' || c == '\n')) {
            out.write(text);
            return;
        }
        out.write('"');
        out.write(text.replace("\"", "\"\""));
        out.write('"');
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
