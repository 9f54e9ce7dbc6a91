package io.taalentio.core.settings;

import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Label;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set. A new one is a constant in {@link KnownSettings}.
 *
 * @param <T> what its value is: {@link Integer}, {@link Boolean} or {@link String}
 */
public sealed interface Setting<T> {

    int TEXT_MAX = 2_000;

    /** Lower case, {@code section.name_of_it}. */
    String key();

    Label title();

    /** What follows from it, in a sentence. */
    Label hint();

    /** What holds while nobody has set it; empty text for a text or a secret. */
    T standard();

    /**
     * Reads what an administrator typed.
     *
     * @throws InvalidValue naming {@code value}
     */
    T read(String typed);

    /** A stored value as one of this setting; the standard when an older release stored something else. */
    T of(@Nullable Object stored);

    default String section() {
        return key().substring(0, key().indexOf('.'));
    }

    /** A whole number within bounds, both included. */
    record Whole(String key, Label title, Label hint, Integer standard, int min, int max) implements Setting<Integer> {

        @Override
        public Integer read(String typed) {
            int value;
            try {
                value = Integer.parseInt(typed.strip());
            } catch (NumberFormatException e) {
                throw new InvalidValue("value", "invalid-number");
            }
            if (value < min || value > max) {
                throw new InvalidValue("value", "out-of-range", Map.of("min", min, "max", max));
            }
            return value;
        }

        @Override
        public Integer of(@Nullable Object stored) {
            return stored instanceof Number number && number.intValue() >= min && number.intValue() <= max
                    ? Integer.valueOf(number.intValue())
                    : standard;
        }
    }

    /** Yes or no, {@code true} or {@code false}. */
    record Flag(String key, Label title, Label hint, Boolean standard) implements Setting<Boolean> {

        @Override
        public Boolean read(String typed) {
            return switch (typed.strip()) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new InvalidValue("value", "unknown-value");
            };
        }

        @Override
        public Boolean of(@Nullable Object stored) {
            return stored instanceof Boolean flag ? flag : standard;
        }
    }

    /** A word a setting may have, and what people read for it. */
    record Option(String word, Label title) {}

    /** One of several words. */
    record Choice(String key, Label title, Label hint, String standard, List<Option> choices)
            implements Setting<String> {

        public Choice {
            choices = List.copyOf(choices);
        }

        @Override
        public String read(String typed) {
            if (!has(typed)) {
                throw new InvalidValue("value", "unknown-value");
            }
            return typed;
        }

        @Override
        public String of(@Nullable Object stored) {
            return stored instanceof String text && has(text) ? text : standard;
        }

        private boolean has(String word) {
            return choices.stream().anyMatch(option -> option.word().equals(word));
        }
    }

    /** Free text. */
    record Text(String key, Label title, Label hint, String standard) implements Setting<String> {

        @Override
        public String read(String typed) {
            return bounded(typed);
        }

        @Override
        public String of(@Nullable Object stored) {
            return stored instanceof String text ? text : standard;
        }
    }

    /** Address of another service: {@code https}, or {@code http} on this very machine; empty for none. */
    record Address(String key, Label title, Label hint) implements Setting<String> {

        private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

        @Override
        public String standard() {
            return "";
        }

        @Override
        public String read(String typed) {
            String address = bounded(typed.strip());
            if (!address.isEmpty() && !stands(address)) {
                throw new InvalidValue("value", "invalid-url");
            }
            return address;
        }

        @Override
        public String of(@Nullable Object stored) {
            return stored instanceof String text && stands(text) ? text : "";
        }

        private static boolean stands(String text) {
            try {
                URI address = new URI(text);
                String host = address.getHost();
                return host != null
                        && address.getUserInfo() == null
                        && address.getQuery() == null
                        && address.getFragment() == null
                        && ("https".equals(address.getScheme())
                                || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host)));
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }

    /** A secret, such as a key of another service: sealed in the database and never shown again. */
    record Secret(String key, Label title, Label hint) implements Setting<String> {

        @Override
        public String standard() {
            return "";
        }

        @Override
        public String read(String typed) {
            return bounded(typed.strip());
        }

        @Override
        public String of(@Nullable Object stored) {
            return Objects.requireNonNullElse(stored, "").toString();
        }
    }

    private static String bounded(String typed) {
        if (typed.codePointCount(0, typed.length()) > TEXT_MAX) {
            throw new InvalidValue("value", "too-long", Map.of("max", TEXT_MAX));
        }
        return typed;
    }
}
