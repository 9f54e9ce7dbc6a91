package io.taalentio.documents.attendance;

import io.taalentio.core.attendance.AttendanceBoard.ExportRow;
import io.taalentio.core.attendance.Hours;
import io.taalentio.core.attendance.HoursSheet;
import io.taalentio.core.attendance.Session;
import io.taalentio.core.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Keeps a hundred rows in memory; earlier ones wait, compressed, in a temporary file that ends with the call. */
@ApplicationScoped
class ExcelHours implements HoursSheet {

    private static final int ROWS_IN_MEMORY = 100;
    private static final List<String> FRENCH = List.of(
            "Date", "Code cinéma", "Prénom", "Nom", "Type", "Arrivée", "Départ", "Durée", "Minutes", "Saisi par");
    private static final List<String> ENGLISH = List.of(
            "Date",
            "Cinema code",
            "First name",
            "Last name",
            "Type",
            "Arrival",
            "Departure",
            "Duration",
            "Minutes",
            "Recorded by");
    private static final int[] WIDTHS = {12, 14, 18, 18, 16, 17, 17, 11, 9, 28};

    @Override
    public void write(
            String projectName, ZoneId zone, Language language, Consumer<Consumer<ExportRow>> rows, OutputStream to) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(projectName));
            Writing writing = new Writing(workbook, sheet, zone);
            writing.head(language == Language.FR ? FRENCH : ENGLISH);
            rows.accept(writing::row);
            sheet.createFreezePane(0, 1);
            workbook.write(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet while it is written. */
    private static final class Writing {

        private final SXSSFSheet sheet;
        private final ZoneId zone;
        private final CellStyle bold;
        private final CellStyle day;
        private final CellStyle time;
        private final CellStyle quoted;
        private int next;

        Writing(SXSSFWorkbook workbook, SXSSFSheet sheet, ZoneId zone) {
            this.sheet = sheet;
            this.zone = zone;
            Font heavy = workbook.createFont();
            heavy.setBold(true);
            bold = workbook.createCellStyle();
            bold.setFont(heavy);
            day = format(workbook, "yyyy-mm-dd");
            time = format(workbook, "yyyy-mm-dd hh:mm");
            quoted = workbook.createCellStyle();
            quoted.setQuotePrefixed(true);
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
        }

        private static CellStyle format(SXSSFWorkbook workbook, String pattern) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
            return style;
        }

        void head(List<String> words) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < words.size(); i++) {
                row.createCell(i).setCellValue(words.get(i));
                row.getCell(i).setCellStyle(bold);
            }
        }

        void row(ExportRow line) {
            Session session = line.session();
            SXSSFRow row = sheet.createRow(next++);
            SXSSFCell date = row.createCell(0);
            date.setCellValue(session.workDate());
            date.setCellStyle(day);
            text(row, 1, line.cinemaCode());
            text(row, 2, line.firstName());
            text(row, 3, line.lastName());
            text(row, 4, line.talentType());
            time(row, 5, session.in());
            time(row, 6, session.out());
            session.worked().map(Hours::minutes).ifPresent(minutes -> {
                text(row, 7, Hours.written(minutes));
                row.createCell(8).setCellValue(minutes);
            });
            text(row, 9, line.recordedBy());
        }

        private void time(SXSSFRow row, int column, @Nullable Instant at) {
            if (at != null) {
                SXSSFCell cell = row.createCell(column);
                cell.setCellValue(LocalDateTime.ofInstant(at, zone));
                cell.setCellStyle(time);
            }
        }

        /** Always a text cell; what looks like the start of a formula keeps its quote even when it is edited. */
        private void text(SXSSFRow row, int column, @Nullable String value) {
            if (value == null || value.isEmpty()) {
                return;
            }
            SXSSFCell cell = row.createCell(column);
            cell.setCellValue(value);
            if ("=+-@\t\r".indexOf(value.charAt(0)) >= 0) {
                cell.setCellStyle(quoted);
            }
        }
    }
}
