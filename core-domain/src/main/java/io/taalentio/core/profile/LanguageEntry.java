package io.taalentio.core.profile;

import org.jspecify.annotations.Nullable;

/**
 * A spoken language as the form sends it: ISO 639 code, level.
 *
 * @param name what the language is called, when the list lacks it and the code is {@code mis}
 */
public record LanguageEntry(
        @Nullable String code,
        @Nullable String level,
        @Nullable String name) {

    public LanguageEntry(@Nullable String code, @Nullable String level) {
        this(code, level, null);
    }
}
