package io.taalentio.core.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the product speaks; French is the default everywhere. */
public enum Language {
    FR,
    EN;

    /** The language whose two-letter tag starts {@code tag}, French when it is absent or another one. */
    public static Language of(@Nullable String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : FR;
    }

    /** Two-letter tag in lower case: {@code fr}, {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(tag());
    }
}
