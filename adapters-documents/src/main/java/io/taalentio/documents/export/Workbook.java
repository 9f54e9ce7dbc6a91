package io.taalentio.documents.export;

import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.export.ListDocuments.Head;
import io.taalentio.core.export.ListDocuments.Rows;
import io.taalentio.core.kernel.Formulas;
import io.taalentio.core.kernel.Language;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.poifs.crypt.temp.SheetDataWriterWithDecorator;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * XLSX with one sheet, of which only the last rows are in memory. What waits on disk until the end is encrypted. Texts are
 * texts: no cell is ever a formula, and those that look like one are marked so that editing them does not make them one.
 */
final class Workbook implements Rows {

    /** Rows in memory. */
    private static final int WINDOW = 100;

    /** Longest text a cell can hold. */
    private static final int LONGEST = 32_767;

    private final SXSSFWorkbook book = new SealedBook();
    private final SXSSFSheet sheet;
    private final OutputStream out;
    private final CellStyle day = book.createCellStyle();
    private final CellStyle literal = book.createCellStyle();
    private final int columns;
    private int next;

    Workbook(Head head, OutputStream out) {
        this.out = out;
        columns = head.columns().size();
        sheet = book.createSheet(WorkbookUtil.createSafeSheetName(head.title()));
        literal.setQuotePrefixed(true);
        day.setDataFormat(
                book.createDataFormat().getFormat(head.language() == Language.FR ? "dd/mm/yyyy" : "yyyy-mm-dd"));
        book.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("taalentio");
        book.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(head.title());
        head(head);
    }

    private void head(Head head) {
        CellStyle bold = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        Row row = sheet.createRow(next++);
        for (int i = 0; i < columns; i++) {
            ExportColumn column = head.columns().get(i);
            sheet.setColumnWidth(i, column.width() * 256);
            org.apache.poi.ss.usermodel.Cell cell = row.createCell(i);
            cell.setCellStyle(bold);
            cell.setCellValue(column.label().in(head.language()));
        }
        sheet.createFreezePane(0, 1);
    }

    @Override
    public void add(List<Cell> cells) {
        SXSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < columns; i++) {
            switch (cells.get(i)) {
                case Cell.Text text -> text(row.createCell(i), text.text());
                case Cell.Amount number -> row.createCell(i).setCellValue((double) number.value());
                case Cell.Day date -> {
                    SXSSFCell cell = row.createCell(i);
                    cell.setCellValue(date.day());
                    cell.setCellStyle(day);
                }
                case Cell.Nothing nothing -> {}
            }
        }
    }

    private void text(SXSSFCell cell, String text) {
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (Formulas.suspicious(text)) {
            cell.setCellStyle(literal);
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.setAutoFilter(new CellRangeAddress(0, next - 1, 0, columns - 1));
        book.write(new FilterOutputStream(out) {
            @Override
            public void write(byte[] b, int off, int len) throws IOException {
                out.write(b, off, len);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        });
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    /** Its temporary files are encrypted under a key that exists in memory only. */
    private static final class SealedBook extends SXSSFWorkbook {

        SealedBook() {
            super(null, WINDOW, false, false);
            // Sizes in the usual width: not every programme reads the wide ones.
            setZip64Mode(Zip64Mode.AsNeeded);
        }

        /** Quick rather than small: twice as fast, for a file an eighth larger. */
        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
            archive.setLevel(Deflater.BEST_SPEED);
            return archive;
        }

        @Override
        protected SheetDataWriter createSheetDataWriter() throws IOException {
            return new SheetDataWriterWithDecorator();
        }
    }
}
