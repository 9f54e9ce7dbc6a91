package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * The figures of safety as they were reached. Every build reaches them at reduced size; {@code -Dsafety.full} runs the same
 * programs at the size that the figures name, and {@code ./taalentio bench safety} shows what they wrote down.
 */
public final class Figures {

    public static final boolean FULL = Boolean.getBoolean("safety.full");

    private static final Logger LOG = Logger.getLogger("figures");
    private static final Path TABLE = Path.of(System.getProperty("safety.figures", "target/safety-figures.md"));

    private Figures() {}

    public static int size(int reduced, int full) {
        return FULL ? full : reduced;
    }

    /** Writes a figure down and fails when it is not what it should be. */
    public static void reached(String id, String goal, String figure, boolean ok) throws IOException {
        write(id, goal, figure, ok);
        assertThat(ok).as("%s: %s; reached: %s", id, goal, figure).isTrue();
    }

    private static synchronized void write(String id, String goal, String figure, boolean ok) throws IOException {
        String row = String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                id,
                goal,
                figure.replaceAll("\\R+", " · "),
                ok ? "ok" : "MISSED");
        LOG.warn(row.strip());
        Files.createDirectories(TABLE.toAbsolutePath().getParent());
        Files.writeString(TABLE, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double p99(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * 0.99) - 1)];
    }
}
