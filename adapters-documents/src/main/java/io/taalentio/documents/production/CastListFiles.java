package io.taalentio.documents.production;

import com.itextpdf.kernel.geom.PageSize;
import io.taalentio.core.kernel.Formulas;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.production.CastLists;
import io.taalentio.documents.card.Face;
import io.taalentio.documents.card.Ink;
import io.taalentio.documents.card.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Who is on a project as a spreadsheet, written row by row, and as a list to be printed. */
@ApplicationScoped
class CastListFiles implements CastLists {

    /** Rows kept in memory before they go to disk. */
    private static final int WINDOW = 100;

    private static final int CELL_MAX = 32_767;

    private enum Column {
        CODE("Code", "Code", 16),
        FIRST_NAME("Prénom", "First name", 20),
        LAST_NAME("Nom", "Last name", 20),
        PROFILE("Code cinéma", "Cinema code", 16),
        DOCUMENT("Pièce d’identité", "Identity document", 18),
        ROLE("Type de rôle", "Type of role", 22),
        CHARACTER("Personnage", "Character", 24),
        DESCRIPTION("Description", "Description", 40),
        RATE("Cachet", "Rate", 20),
        STATUS("État", "Standing", 14);

        private final String french;
        private final String english;
        private final int width;

        Column(String french, String english, int width) {
            this.french = french;
            this.english = english;
            this.width = width;
        }

        String in(Language language) {
            return language == Language.FR ? french : english;
        }

        @Nullable
        String of(Line line) {
            return switch (this) {
                case CODE -> line.code();
                case FIRST_NAME -> line.firstName();
                case LAST_NAME -> line.lastName();
                case PROFILE -> line.profileCode();
                case DOCUMENT -> line.document();
                case ROLE -> line.role();
                case CHARACTER -> line.character();
                case DESCRIPTION -> line.description();
                case RATE -> line.rate();
                case STATUS -> line.status();
            };
        }
    }

    @Override
    public void spreadsheet(Head head, List<Line> lines, Language language, OutputStream out) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW)) {
            book.setCompressTempFiles(true);
            SXSSFSheet sheet = book.createSheet(language == Language.FR ? "Équipe artistique" : "Cast");
            CellStyle strong = book.createCellStyle();
            Font bold = book.createFont();
            bold.setBold(true);
            strong.setFont(bold);
            SXSSFRow titles = sheet.createRow(0);
            for (Column column : Column.values()) {
                int at = titles.getLastCellNum() < 0 ? 0 : titles.getLastCellNum();
                SXSSFCell cell = titles.createCell(at);
                cell.setCellValue(column.in(language));
                cell.setCellStyle(strong);
                sheet.setColumnWidth(at, column.width * 256);
            }
            sheet.createFreezePane(0, 1);
            int row = 1;
            for (Line line : lines) {
                SXSSFRow cells = sheet.createRow(row++);
                int at = 0;
                for (Column column : Column.values()) {
                    write(cells.createCell(at++), column.of(line));
                }
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As text; what begins like a formula gets an apostrophe before it, so that it stays text wherever it is pasted. */
    private static void write(SXSSFCell cell, @Nullable String said) {
        String text = said == null ? "" : said;
        String kept = text.length() <= CELL_MAX ? text : text.substring(0, CELL_MAX);
        cell.setCellValue(Formulas.suspicious(kept) ? "'" + kept : kept);
    }

    // --- on paper ---------------------------------------------------------------------------------------------------

    private static final float MARGIN = 34;
    private static final float ROW = 21;
    private static final float FIRST_ROW = 92;

    @Override
    public void document(Head head, List<Line> lines, Language language, OutputStream out) {
        boolean french = language == Language.FR;
        try (Sheet sheet = new Sheet(PageSize.A4.rotate(), head.project(), language, out)) {
            float bottom = sheet.height() - 40;
            int perPage = (int) ((bottom - FIRST_ROW) / ROW);
            int pages = Math.max(1, (lines.size() + perPage - 1) / perPage);
            for (int page = 0; page < pages; page++) {
                if (page > 0) {
                    sheet.nextPage();
                }
                head(sheet, head, french);
                float y = FIRST_ROW;
                for (Line line : lines.subList(page * perPage, Math.min(lines.size(), (page + 1) * perPage))) {
                    row(sheet, line, y);
                    y += ROW;
                }
                sheet.line(Face.TEXT, 7.5f, Ink.MUTED, head.printed(), MARGIN, sheet.height() - 20, 400);
                sheet.rightAligned(
                        Face.TEXT,
                        7.5f,
                        Ink.MUTED,
                        (page + 1) + " / " + pages,
                        sheet.width() - MARGIN,
                        sheet.height() - 20);
            }
            sheet.finish();
        }
    }

    private static void head(Sheet sheet, Head head, boolean french) {
        sheet.wordmark(Ink.INK, sheet.width() - MARGIN - 80, 24, 20);
        sheet.line(Face.NAME, 18, Ink.INK, head.project(), MARGIN, 42, 560);
        String under = java.util.stream.Stream.of(head.productionType(), head.company(), head.dates())
                .filter(part -> !part.isBlank())
                .collect(java.util.stream.Collectors.joining("  ·  "));
        sheet.line(Face.TEXT, 9, Ink.MUTED, under, MARGIN, 57, 620);
        sheet.rule(Ink.LAMP, 1.2f, MARGIN, 66, sheet.width() - 2 * MARGIN);
        String[] titles = french
                ? new String[] {"CODE", "NOM", "PIÈCE D’IDENTITÉ", "TYPE DE RÔLE", "REMARQUES"}
                : new String[] {"CODE", "NAME", "IDENTITY DOCUMENT", "TYPE OF ROLE", "REMARKS"};
        for (int i = 0; i < titles.length; i++) {
            sheet.line(Face.STRONG, 7, Ink.MUTED, titles[i], place(sheet, i), 82, width(sheet, i));
        }
        sheet.rule(Ink.LINE, 0.8f, MARGIN, 88, sheet.width() - 2 * MARGIN);
    }

    private static void row(Sheet sheet, Line line, float y) {
        float baseline = y + 13.5f;
        sheet.line(Face.STRONG, 9, Ink.INK, line.code(), place(sheet, 0), baseline, width(sheet, 0));
        String name = line.lastName() + " " + line.firstName();
        sheet.line(Face.TEXT, 9.4f, Ink.INK, name, place(sheet, 1), baseline, width(sheet, 1));
        sheet.line(Face.TEXT, 9, Ink.INK, line.document(), place(sheet, 2), baseline, width(sheet, 2));
        String role = line.character() == null ? line.role() : line.role() + " · " + line.character();
        sheet.line(Face.TEXT, 9, Ink.INK, role, place(sheet, 3), baseline, width(sheet, 3));
        sheet.rule(Ink.LINE, 0.6f, MARGIN, y + ROW, sheet.width() - 2 * MARGIN);
    }

    private static final float[] SHARES = {0, 0.125f, 0.385f, 0.52f, 0.73f, 1};

    private static float place(Sheet sheet, int column) {
        return MARGIN + SHARES[column] * (sheet.width() - 2 * MARGIN);
    }

    private static float width(Sheet sheet, int column) {
        return (SHARES[column + 1] - SHARES[column]) * (sheet.width() - 2 * MARGIN) - 8;
    }
}
