package io.taalentio.documents.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.attendance.AttendanceBoard.ExportRow;
import io.taalentio.core.attendance.ScanMethod;
import io.taalentio.core.attendance.Session;
import io.taalentio.core.kernel.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExcelHoursTest {

    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");
    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-1+1",
            "@SUM(1)",
            "\t=1+1",
            "\r=1+1",
            "=HYPERLINK(\"http://x\",\"y\")",
            "=IMPORTXML(\"http://x\",\"//a\")",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@A1",
            "=A1",
            "=-1",
            "=DDE(\"cmd\",\"/C calc\",\"x\")",
            "=WEBSERVICE(\"http://x\")",
            "=1;2",
            "=\u00a01",
            "+A1",
            "-A1",
            "=TRUE",
            "=1/0",
            "=NOW()",
            "=RAND()",
            "=INDIRECT(\"A1\")",
            "=CALL(\"a\",\"b\")",
            "=EXEC(\"a\")",
            "=REGISTER.ID()",
            "@EXEC",
            "=\"a\"");

    private static ExportRow row(String name, @Nullable Instant out) {
        return new ExportRow(
                new Session(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        new UUID(0, 3),
                        new UUID(0, 4),
                        LocalDate.of(2026, 11, 25),
                        1,
                        Instant.parse("2026-11-25T08:00:00Z"),
                        out,
                        null,
                        null,
                        ScanMethod.QR,
                        null,
                        Instant.parse("2026-11-26T05:00:00Z"),
                        out == null ? Session.Status.AUTO_CLOSED : Session.Status.OUT,
                        null,
                        null,
                        null,
                        0),
                "SNDAK00001F",
                name,
                "Diop",
                "LEAD_ACTOR",
                "Awa Ndiaye");
    }

    private static Sheet written(String project, List<ExportRow> rows) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        new ExcelHours().write(project, DAKAR, Language.FR, visitor -> rows.forEach(visitor), to);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            return book.getSheetAt(0);
        }
    }

    @Test
    void a_day_has_its_date_person_times_duration_minutes_and_who_recorded_it() throws IOException {
        Sheet sheet =
                written("Le Baobab", List.of(row("Fatou", Instant.parse("2026-11-25T15:05:00Z")), row("Moussa", null)));
        Row head = sheet.getRow(0);
        assertThat(head.getCell(1).getStringCellValue()).isEqualTo("Code cinéma");
        Row day = sheet.getRow(1);
        assertThat(day.getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-11-25");
        assertThat(day.getCell(5).getLocalDateTimeCellValue()).isEqualTo("2026-11-25T08:00:00");
        assertThat(day.getCell(7).getStringCellValue()).isEqualTo("7h 05min");
        assertThat(day.getCell(8).getNumericCellValue()).isEqualTo(425);
        assertThat(day.getCell(9).getStringCellValue()).isEqualTo("Awa Ndiaye");
        assertThat(sheet.getRow(2).getCell(8))
                .as("nobody saw them leave: no hours")
                .isNull();
    }

    @Test
    void no_text_starts_a_formula_neither_in_a_cell_nor_once_it_is_edited() throws IOException {
        Sheet sheet =
                written("=1+1/[x]", FORMULAS.stream().map(f -> row(f, null)).toList());
        for (int i = 0; i < FORMULAS.size(); i++) {
            Cell cell = sheet.getRow(i + 1).getCell(2);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed())
                    .as(FORMULAS.get(i))
                    .isTrue();
        }
    }

    @Test
    void a_hundred_thousand_rows_pass_through_little_memory() {
        Runtime runtime = Runtime.getRuntime();
        AtomicLong most = new AtomicLong();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        ExportRow row = row("Fatou", null);
        new ExcelHours()
                .write(
                        "Le Baobab",
                        DAKAR,
                        Language.EN,
                        visitor -> {
                            for (int i = 0; i < 100_000; i++) {
                                visitor.accept(row);
                                if (i % 20_000 == 0) {
                                    System.gc();
                                    most.accumulateAndGet(
                                            runtime.totalMemory() - runtime.freeMemory() - before, Math::max);
                                }
                            }
                        },
                        OutputStream.nullOutputStream());
        assertThat(most.get()).isLessThan(64L << 20);
    }
}
