package io.taalentio.documents.export;

import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ListDocuments.Head;
import io.taalentio.core.kernel.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * All of a workbook but the rows of its one sheet, as POI writes it: styles, widths of columns, the pane that stays, the
 * filter over the rows.
 *
 * @param parts the parts of the file by name in their order, the sheet not among them
 * @param before what stands in the sheet before its rows
 * @param after what stands in the sheet after them
 */
record WorkbookFrame(Map<String, byte[]> parts, String before, String after, Styles styles) {

    static final String SHEET = "xl/worksheets/sheet1.xml";

    /** What programmes look at first to tell what a file is. */
    static final String TYPES = "[Content_Types].xml";

    private static final String NO_ROWS = "<sheetData/>";

    /**
     * The numbers under which a cell names how it looks.
     *
     * @param literal of a text that stays one when somebody edits it
     */
    record Styles(int bold, int day, int literal) {}

    /** @param rows how many there are, the one with the names of the columns counted */
    static WorkbookFrame of(Head head, int rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Styles styles = new Styles(bold(book), day(book, head.language()), literal(book));
            book.getProperties().getCoreProperties().setCreator("taalentio");
            book.getProperties().getCoreProperties().setTitle(head.title());
            XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(head.title()));
            int columns = head.columns().size();
            for (int i = 0; i < columns; i++) {
                ExportColumn column = head.columns().get(i);
                sheet.setColumnWidth(i, column.width() * 256);
            }
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns - 1));
            // Said of a sheet without rows it would be wrong, and programmes believe it.
            sheet.getCTWorksheet().unsetDimension();
            Map<String, byte[]> parts = parts(book);
            byte[] empty = parts.remove(SHEET);
            if (empty == null) {
                throw new IllegalStateException("a workbook without " + SHEET);
            }
            String xml = new String(empty, StandardCharsets.UTF_8);
            int at = xml.indexOf(NO_ROWS);
            if (at < 0) {
                throw new IllegalStateException("a sheet without a place for its rows");
            }
            return new WorkbookFrame(parts, xml.substring(0, at), xml.substring(at + NO_ROWS.length()), styles);
        }
    }

    private static int bold(XSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style.getIndex();
    }

    private static int day(XSSFWorkbook book, Language language) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(language == Language.FR ? "dd/mm/yyyy" : "yyyy-mm-dd"));
        return style.getIndex();
    }

    private static int literal(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setQuotePrefixed(true);
        return style.getIndex();
    }

    private static Map<String, byte[]> parts(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        book.write(file);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
