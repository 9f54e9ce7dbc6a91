package io.taalentio.core.export;

import java.util.Locale;

/** What a list is taken out as. */
public enum ExportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_000_000),
    /** UTF-8 with a byte order mark; cells that a spreadsheet would take for a formula begin with an apostrophe. */
    CSV("text/csv", 1_000_000),
    /** A printed list, A4 landscape, with room for remarks. */
    PDF("application/pdf", 5_000);

    private final String mime;
    private final int most;

    ExportFormat(String mime, int most) {
        this.mime = mime;
        this.most = most;
    }

    public String mime() {
        return mime;
    }

    /** Rows it can hold. */
    public int most() {
        return most;
    }

    /** Ending of a file's name, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
