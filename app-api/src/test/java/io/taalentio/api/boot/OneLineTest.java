package io.taalentio.api.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class OneLineTest {

    private static final String FORGED = "2026-01-01 ERROR everything is lost";

    private static String written(ExtLogRecord line) {
        assertThat(new OneLine().isLoggable(line)).isTrue();
        return new PatternFormatter("%s%e%n").format(line);
    }

    @Test
    void a_line_break_that_somebody_typed_begins_no_line() {
        for (String end : new String[] {"\n", "\r", "\r\n", "\u0085", "\u2028"}) {
            ExtLogRecord line = new ExtLogRecord(Level.INFO, "nobody is called " + end + FORGED, "test");
            assertThat(written(line).strip().lines()).hasSize(1);
        }
        ExtLogRecord plain = new ExtLogRecord(Level.INFO, "Awa\tis here", "test");
        assertThat(written(plain)).startsWith("Awa\tis here");
    }

    @Test
    void what_an_error_says_begins_no_line_either_and_its_trace_stays() {
        ExtLogRecord line = new ExtLogRecord(Level.SEVERE, "failed", "test");
        line.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner\n" + FORGED)));
        String written = written(line);
        assertThat(written.lines()).noneMatch(l -> l.startsWith("2026"));
        assertThat(written)
                .contains("java.lang.IllegalStateException: outer")
                .contains("java.lang.IllegalArgumentException: inner\\n" + FORGED)
                .contains("\tat io.taalentio.api.boot.OneLineTest");
    }
}
