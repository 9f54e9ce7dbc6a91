package io.taalentio.core.file;

import java.nio.file.Path;

/** Looks into an upload without trusting it. Bounded in time, memory and number at once. */
public interface FileInspector {

    /** @param size in bytes */
    record Sniffed(FileType type, long size) {}

    /** Type by the first bytes and, for containers, by what they hold; {@link FileType#OTHER} for anything else. */
    Sniffed sniff(Path upload);

    /**
     * Goes through the whole structure.
     *
     * @throws RejectedFile when it is damaged, locked or holds what an honest file does not
     */
    void examine(Path upload, FileType type);
}
