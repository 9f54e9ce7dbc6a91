package io.taalentio.documents.export;

import com.itextpdf.kernel.geom.PageSize;
import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.export.ListDocuments.Head;
import io.taalentio.core.export.ListDocuments.Rows;
import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Language;
import io.taalentio.documents.card.Face;
import io.taalentio.documents.card.Ink;
import io.taalentio.documents.card.Lettering;
import io.taalentio.documents.card.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A list to take to a casting: A4 landscape, the heads repeated on every page, room for remarks at the end of a line. */
final class PrintedList implements Rows {

    private static final Label REMARKS = new Label("Remarques", "Remarks");
    private static final Label PAGE = new Label("Page", "Page");
    private static final float MARGIN = 28;
    private static final float SIZE = 7.6f;
    private static final float LEADING = 9.4f;
    private static final float GAP = 6;
    private static final float PADDING = 4.2f;
    private static final float REMARKS_WIDTH = 110;
    private static final int MOST_LINES = 3;

    private final Head head;
    private final OutputStream out;
    private final Sheet sheet;
    private final float[] widths;
    private float y;
    private int page;

    PrintedList(Head head, OutputStream out) {
        this.head = head;
        this.out = out;
        sheet = new Sheet(PageSize.A4.rotate(), head.title(), head.language());
        widths = widths(head.columns(), sheet.width() - 2 * MARGIN - REMARKS_WIDTH);
        openPage();
    }

    /** Each column's share of the line. */
    private static float[] widths(List<ExportColumn> columns, float whole) {
        int characters = columns.stream().mapToInt(ExportColumn::width).sum();
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = whole * columns.get(i).width() / characters;
        }
        return widths;
    }

    private void openPage() {
        page++;
        Language language = head.language();
        sheet.wordmark(Ink.INK, MARGIN, 20, 18);
        sheet.line(Face.STRONG, 12, Ink.INK, head.title(), MARGIN + 92, 34, 400);
        sheet.rightAligned(
                Face.TEXT,
                8,
                Ink.MUTED,
                date(head.day()) + " · " + PAGE.in(language) + " " + page,
                sheet.width() - MARGIN,
                34);
        y = 58;
        float x = MARGIN;
        for (int i = 0; i < widths.length; i++) {
            heading(head.columns().get(i).label().in(language), x, widths[i]);
            x += widths[i];
        }
        heading(REMARKS.in(language), x, REMARKS_WIDTH);
        y += 5;
        sheet.rule(Ink.INK, 0.8f, MARGIN, y, sheet.width() - 2 * MARGIN);
    }

    private void heading(String words, float x, float width) {
        sheet.line(Face.STRONG, SIZE, Ink.MUTED, words, x, y, width - GAP);
    }

    @Override
    public void add(List<Cell> cells) {
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            lines = Math.max(
                    lines,
                    Lettering.lines(Face.TEXT, SIZE, words(cells.get(i)), widths[i] - GAP, MOST_LINES)
                            .size());
        }
        float height = lines * LEADING + 2 * PADDING;
        if (y + height > sheet.height() - MARGIN) {
            sheet.nextPage();
            openPage();
        }
        float x = MARGIN;
        for (int i = 0; i < widths.length; i++) {
            String words = words(cells.get(i));
            if (!words.isEmpty()) {
                sheet.block(
                        Face.TEXT, SIZE, LEADING, Ink.INK, words, x, y + PADDING + SIZE, widths[i] - GAP, MOST_LINES);
            }
            x += widths[i];
        }
        y += height;
        sheet.rule(Ink.LINE, 0.5f, MARGIN, y, sheet.width() - 2 * MARGIN);
    }

    private String words(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Amount number -> Long.toString(number.value());
            case Cell.Day day -> date(day.day());
            case Cell.Nothing nothing -> "";
        };
    }

    private String date(LocalDate day) {
        return switch (head.language()) {
            case FR -> DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).format(day);
            case EN -> day.toString();
        };
    }

    @Override
    public void finish() throws IOException {
        out.write(sheet.finish());
    }

    @Override
    public void close() {
        sheet.close();
    }
}
