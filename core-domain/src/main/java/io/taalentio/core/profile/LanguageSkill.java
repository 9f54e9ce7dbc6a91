package io.taalentio.core.profile;

import org.jspecify.annotations.Nullable;

/**
 * A language a person speaks.
 *
 * @param code ISO 639
 * @param level key of the list {@code languageLevel}
 */
public record LanguageSkill(String code, @Nullable String level) {

    public LanguageEntry entry() {
        return new LanguageEntry(code, level);
    }
}
