package io.taalentio.core.file;

import java.nio.file.Path;

/** Asks the house's virus scanner, where one is configured. */
public interface VirusScanner {

    /**
     * @throws RejectedFile {@code suspicious-file} when something was found, {@code file-check-unavailable} when the
     *     scanner is configured and does not answer: an unchecked file is never taken
     */
    void check(Path upload);
}
