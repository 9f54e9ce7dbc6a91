package io.taalentio.core.cinema;

import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a person; each is a key of the list of the same name. Weight and shoe size are kept sealed.
 *
 * @param heightCm 100 to 250
 * @param shoeSize European size
 */
public record Traits(
        @Nullable String eyeColor,
        @Nullable String hairColor,
        @Nullable String hairType,
        @Nullable Integer heightCm,
        @Nullable String skinTone,
        @Nullable String build,
        @Nullable Integer weightKg,
        @Nullable Integer shoeSize) {

    boolean described() {
        return eyeColor != null && hairColor != null && heightCm != null && build != null;
    }
}
