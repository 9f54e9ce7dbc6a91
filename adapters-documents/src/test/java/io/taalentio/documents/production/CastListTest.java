package io.taalentio.documents.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.kernel.Language;
import io.taalentio.core.production.CastLists.Head;
import io.taalentio.core.production.CastLists.Line;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class CastListTest {

    private static final Head HEAD = new Head(
            "La Route du sel", "Les Films du Sahel", "Long métrage", "12 janv. 2027 – 28 févr. 2027", "3 janv. 2027");

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "|cmd",
            "%0A=1",
            "=HYPERLINK(\"http://evil.example\")",
            "=IMPORTXML(1)",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@A1",
            "＝1+1",
            "＋1",
            "－1",
            "＠A1",
            "=DDE(\"cmd\";\"/C calc\")",
            "=WEBSERVICE(\"x\")",
            "=1;2",
            "=\"a\"",
            "=A1&B1",
            "=-1",
            "=+1",
            "==1",
            "-@1",
            "+@1",
            "@=1");

    private static Line line(int i, String name) {
        return new Line(
                "MASAH001" + String.format("%03d", i),
                name,
                "Sarr",
                "SNDAK00001F",
                "AB1***567",
                "Figurant·e",
                null,
                "Marché",
                "600 MAD / Jour",
                "Affecté·e");
    }

    @Test
    void nothing_a_person_typed_starts_a_formula() throws Exception {
        assertThat(FORMULAS).hasSize(30);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < FORMULAS.size(); i++) {
            lines.add(line(i + 1, FORMULAS.get(i)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CastListFiles().spreadsheet(HEAD, lines, Language.FR, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(FORMULAS.size());
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getStringCellValue()).doesNotMatch("(?s)[=+\\-@\\t\\r\\n|%＝＋－＠].*");
                }
            }
            assertThat(book.getSheetAt(0).getRow(0).getCell(4).getStringCellValue())
                    .isEqualTo("Pièce d’identité");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("'=1+1");
        }
    }

    @Test
    void the_printed_list_has_room_for_remarks_and_as_many_pages_as_it_needs() throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            lines.add(line(i, "Coumba"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CastListFiles().document(HEAD, lines, Language.FR, out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("La Route du sel", "REMARQUES", "MASAH001060", "AB1***567", "3 / 3");
            Path seen = Path.of("target", "badges");
            Files.createDirectories(seen);
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 100),
                    "png",
                    seen.resolve("list.png").toFile());
        }
    }

    @Test
    void nobody_on_the_project_is_a_list_too() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CastListFiles().document(HEAD, List.of(), Language.EN, out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("REMARKS", "1 / 1");
        }
    }
}
