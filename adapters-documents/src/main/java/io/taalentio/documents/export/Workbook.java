package io.taalentio.documents.export;

import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.export.ListDocuments.Head;
import io.taalentio.core.export.ListDocuments.Rows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * XLSX with one sheet, whose rows are packed into the file as they come: nothing waits in memory or on disk until the end.
 * Texts are texts: no cell is ever a formula, and those that look like one are marked so that editing them does not make
 * them one.
 */
final class Workbook implements Rows {

    private static final int BUFFER = 1 << 16;

    private final Head head;
    private final Parcel file;
    private final SheetRows rows;

    Workbook(Head head, OutputStream out) throws IOException {
        this.head = head;
        WorkbookFrame frame = WorkbookFrame.of(head, 1);
        file = new Parcel(new BufferedOutputStream(out, BUFFER));
        byte[] types = frame.parts().get(WorkbookFrame.TYPES);
        if (types != null) {
            file.part(WorkbookFrame.TYPES, types);
        }
        file.putNextEntry(new ZipEntry(WorkbookFrame.SHEET));
        file.write((frame.before() + "<sheetData>").getBytes(StandardCharsets.UTF_8));
        rows = new SheetRows(file, head.columns().size(), frame.styles());
        rows.head(head.columns().stream()
                .map(column -> column.label().in(head.language()))
                .toList());
    }

    @Override
    public void add(List<Cell> cells) throws IOException {
        rows.add(cells);
    }

    /** Now it is known how far the filter reaches, so the frame is made once more. */
    @Override
    public void finish() throws IOException {
        rows.flush();
        WorkbookFrame frame = WorkbookFrame.of(head, rows.count());
        file.write(("</sheetData>" + frame.after()).getBytes(StandardCharsets.UTF_8));
        file.closeEntry();
        for (Map.Entry<String, byte[]> part : frame.parts().entrySet()) {
            if (!part.getKey().equals(WorkbookFrame.TYPES)) {
                file.part(part.getKey(), part.getValue());
            }
        }
        file.finish();
        file.flush();
    }

    @Override
    public void close() {
        file.letGo();
    }

    /** A ZIP file in a stream that belongs to somebody else. */
    private static final class Parcel extends ZipOutputStream {

        /** Quick rather than small: twice as fast, for a file an eighth larger. */
        Parcel(OutputStream out) {
            super(out);
            setLevel(Deflater.BEST_SPEED);
        }

        void part(String name, byte[] content) throws IOException {
            putNextEntry(new ZipEntry(name));
            write(content);
            closeEntry();
        }

        /** The memory of what packs it; the stream stays open. */
        void letGo() {
            def.end();
        }
    }
}
