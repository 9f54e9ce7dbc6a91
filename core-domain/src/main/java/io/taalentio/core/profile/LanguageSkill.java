package io.taalentio.core.profile;

import io.taalentio.core.world.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A language a person speaks.
 *
 * @param code ISO 639; {@link Languages#UNLISTED} for one that the list lacks
 * @param level key of the list {@code languageLevel}
 * @param name what an unlisted language is called; null of all others
 */
public record LanguageSkill(
        String code, @Nullable String level, @Nullable String name) {

    public LanguageSkill {
        if (code.equals(Languages.UNLISTED) == (name == null)) {
            throw new IllegalArgumentException("an unlisted language has a name, and no other has");
        }
    }

    public LanguageEntry entry() {
        return new LanguageEntry(code, level, name);
    }
}
