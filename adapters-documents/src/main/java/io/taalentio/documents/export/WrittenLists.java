package io.taalentio.documents.export;

import io.taalentio.core.export.ExportFormat;
import io.taalentio.core.export.ListDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

@ApplicationScoped
class WrittenLists implements ListDocuments {

    @Override
    public Rows begin(ExportFormat format, Head head, OutputStream out) throws IOException {
        return switch (format) {
            case XLSX -> new Workbook(head, out);
            case CSV -> new TextTable(head, out);
            case PDF -> new PrintedList(head, out);
        };
    }
}
