package io.taalentio.core.file;

import io.taalentio.core.kernel.UseCase;

/** Writes down a file whose content is stored already, in a short transaction of its own. */
@UseCase
public class RecordFile {

    private final Files files;

    public RecordFile(Files files) {
        this.files = files;
    }

    public void record(StoredFile file) {
        files.add(file);
    }
}
