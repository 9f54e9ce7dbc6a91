package io.taalentio.core.production;

import io.taalentio.core.kernel.Language;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes who is on a project, to be printed or worked on (product reference, section 7.6). */
public interface CastLists {

    /**
     * A spreadsheet, one person a row. What a person typed never starts a formula.
     *
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    void spreadsheet(Head head, List<Line> lines, Language language, OutputStream out);

    /**
     * A PDF, A4 landscape, with room for remarks.
     *
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    void document(Head head, List<Line> lines, Language language, OutputStream out);

    /** What stands above the list, in words. */
    record Head(String project, String company, String productionType, String dates, String printed) {}

    /**
     * One person.
     *
     * @param code of the assignment
     * @param document number of the identity document, masked
     * @param role in words
     * @param rate in words, empty for none
     * @param status in words
     */
    record Line(
            String code,
            String firstName,
            String lastName,
            String profileCode,
            String document,
            String role,
            @Nullable String character,
            @Nullable String description,
            String rate,
            String status) {}
}
