package io.taalentio.core.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address, trimmed and in lower case; at most 254 characters. Its mailbox is not known to exist. */
public record Email(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** @throws InvalidValue {@code invalid-email} on the empty field path */
    public Email {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254
                || !SHAPE.matcher(value).matches()
                || value.contains("..")
                || value.startsWith(".")
                || value.contains(".@")) {
            throw new InvalidValue("", "invalid-email");
        }
    }

    /** The address in {@code text}, or empty when it is absent or not one. */
    public static Optional<Email> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Email(text));
        } catch (InvalidValue notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
