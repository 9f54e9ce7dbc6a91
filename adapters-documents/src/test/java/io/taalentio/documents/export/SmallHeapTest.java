package io.taalentio.documents.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ExportFormat;
import io.taalentio.core.export.ListDocuments;
import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.export.ListDocuments.Head;
import io.taalentio.core.kernel.Language;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figure G6 and twice as much: long lists in a Java process that has 256 MB and no more. */
class SmallHeapTest {

    private static final List<ExportColumn> COLUMNS =
            Stream.of(ExportColumn.values()).limit(18).toList();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** What the started process runs: format, rows, file. */
    public static void main(String[] arguments) throws IOException {
        ExportFormat format = ExportFormat.valueOf(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])));
                ListDocuments.Rows document = new WrittenLists()
                        .begin(
                                format,
                                new Head("Liste des talents", LocalDate.of(2026, 11, 25), Language.FR, COLUMNS),
                                out)) {
            for (int i = 0; i < rows; i++) {
                document.add(row(i));
            }
            document.finish();
        }
        IO.println(String.format(
                Locale.ROOT,
                "%s %,d rows of %d columns in %.2f s",
                format,
                rows,
                COLUMNS.size(),
                (System.nanoTime() - start) / 1e9));
    }

    /** Nothing repeats, so that no table of texts could hide what a list costs. */
    private static List<Cell> row(int i) {
        List<Cell> cells = new ArrayList<>(COLUMNS.size());
        for (int c = 0; c < COLUMNS.size(); c++) {
            cells.add(c == 7 ? new Cell.Amount(i % 100) : new Cell.Text("valeur " + i + " de la colonne " + c));
        }
        return cells;
    }

    @Test
    void a_hundred_thousand_rows_of_text_and_two_hundred_thousand_of_a_workbook_fit_into_256_megabytes()
            throws IOException, InterruptedException {
        Path csv = folder.resolve("list.csv");
        assertThat(run("CSV", "100000", csv)).contains("100,000 rows");
        try (Stream<String> lines = Files.lines(csv, StandardCharsets.UTF_8)) {
            assertThat(lines.count()).isEqualTo(100_001);
        }
        Path xlsx = folder.resolve("list.xlsx");
        String said = run("XLSX", "200000", xlsx);
        assertThat(said).contains("200,000 rows");
        assertThat(Files.size(xlsx)).isGreaterThan(1_000_000);
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName()));
        for (String argument : arguments) {
            command.add(argument);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(words).isZero();
        return words;
    }

    private static String run(String format, String rows, Path file) throws IOException, InterruptedException {
        return run(new String[] {format, rows, file.toString()});
    }
}
