package io.taalentio.core.export;

import io.taalentio.core.kernel.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Writes lists as files, row by row, so that their length costs no memory. */
public interface ListDocuments {

    /** Begins a document; the caller closes what is returned, but {@code out} stays open. */
    Rows begin(ExportFormat format, Head head, OutputStream out) throws IOException;

    /**
     * What stands over the rows.
     *
     * @param title of the list, in the language
     * @param day when it was made
     */
    record Head(String title, LocalDate day, Language language, List<ExportColumn> columns) {
        public Head {
            columns = List.copyOf(columns);
        }
    }

    /** The rows of one document. */
    interface Rows extends AutoCloseable {

        /** @param cells as many as there are columns */
        void add(List<Cell> cells) throws IOException;

        /** Finishes the document; not called when it is given up. */
        void finish() throws IOException;

        /** Lets go of what writing took; a document that was not finished is worth nothing. */
        @Override
        void close() throws IOException;
    }

    /** What stands in one place. */
    sealed interface Cell {

        /** Shown as it is, whatever it looks like: never a formula. */
        record Text(String text) implements Cell {}

        record Amount(long value) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        record Nothing() implements Cell {}

        Cell NOTHING = new Nothing();
    }
}
