package io.taalentio.core.attendance;

import io.taalentio.core.kernel.Language;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Writes sessions as an Excel sheet, row by row, so that long ones need no more memory than short ones. */
public interface HoursSheet {

    /**
     * Writes one sheet: date, cinema code, first name, last name, type, arrival, departure, duration, minutes, recorded
     * by. Text that a spreadsheet would take for a formula is written as text.
     *
     * @param rows hands over the rows
     * @param zone whose local times are written
     */
    void write(
            String projectName,
            ZoneId zone,
            Language language,
            Consumer<Consumer<AttendanceBoard.ExportRow>> rows,
            OutputStream to);
}
