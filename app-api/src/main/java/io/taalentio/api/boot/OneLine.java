package io.taalentio.api.boot;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What is logged stays on its line: a line break that somebody typed is written as it is spelled in a program, so that
 * nobody can add lines of their own making to the log. Traces of errors keep their lines, each of which begins with a tab
 * or a word of the machine; what errors say is treated as messages are.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    private static final PatternFormatter WORDS = new PatternFormatter("%s");

    /** An error as it was, but for what it says; traces begin with its string, which names the class it stands for. */
    @SuppressWarnings({"OverrideThrowableToString", "serial"})
    private static final class Said extends Throwable {

        private final String name;

        Said(Throwable error, int depth) {
            super(escaped(error.getMessage()), cause(error, depth), true, true);
            name = error.getClass().getName();
            setStackTrace(error.getStackTrace());
            for (Throwable beside : error.getSuppressed()) {
                addSuppressed(depth > 20 ? beside : quiet(beside, depth + 1));
            }
        }

        private static @Nullable Throwable cause(Throwable error, int depth) {
            Throwable cause = error.getCause();
            return cause == null || depth > 20 ? null : quiet(cause, depth + 1);
        }

        @Override
        public String toString() {
            return getMessage() == null ? name : name + ": " + getMessage();
        }
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry instanceof ExtLogRecord line) {
            String message = WORDS.formatMessage(line);
            String escaped = escaped(message);
            if (escaped != null && !escaped.equals(message)) {
                line.setMessage(escaped, ExtLogRecord.FormatStyle.NO_FORMAT);
                line.setParameters(null);
            }
            Throwable thrown = line.getThrown();
            if (thrown != null && speaksInLines(thrown, 0)) {
                line.setThrown(quiet(thrown, 0));
            }
        }
        return true;
    }

    private static Throwable quiet(Throwable error, int depth) {
        return error instanceof Said ? error : new Said(error, depth);
    }

    private static boolean speaksInLines(Throwable error, int depth) {
        String said = error.getMessage();
        if (said != null && !said.equals(escaped(said))) {
            return true;
        }
        for (Throwable beside : error.getSuppressed()) {
            if (depth < 20 && speaksInLines(beside, depth + 1)) {
                return true;
            }
        }
        Throwable cause = error.getCause();
        return cause != null && depth < 20 && speaksInLines(cause, depth + 1);
    }

    /** Whatever a terminal or an editor would take for the end of a line, or for a command. */
    private static @Nullable String escaped(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaks = (Character.isISOControl(c) && c != '\t') || c == '\u2028' || c == '\u2029';
            if (breaks && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                switch (c) {
                    case '\n' -> escaped.append("\\n");
                    case '\r' -> escaped.append("\\r");
                    default -> {
                        if (breaks) {
                            escaped.append(String.format("\\u%04x", (int) c));
                        } else {
                            escaped.append(c);
                        }
                    }
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }
}
