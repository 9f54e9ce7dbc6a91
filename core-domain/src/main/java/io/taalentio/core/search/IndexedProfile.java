package io.taalentio.core.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listed profile as an index holds it: what it is found by, nothing that is sealed.
 *
 * @param formerCodes codes it was known under before
 * @param phone what stands for the telephone number and gives nothing away, null without one
 * @param keys of every counted field that the person has; yes and no as {@code true} and {@code false}, the height as the
 *     first centimetre of its band ({@link #heightBand}), appearances as what stands for them
 * @param words labels of its keys in both languages, titles of its films: what else text is looked for in
 * @param description what the person wrote about themselves, null for nothing; passages are shown from it
 */
public record IndexedProfile(
        UUID id,
        Instant createdAt,
        String firstName,
        String lastName,
        String code,
        List<String> formerCodes,
        String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        @Nullable Integer heightCm,
        int completeness,
        Map<SearchField, List<String>> keys,
        List<String> words,
        @Nullable String description) {

    private static final int LOWEST_BAND = 140;
    private static final int HIGHEST_BAND = 200;

    public IndexedProfile {
        formerCodes = List.copyOf(formerCodes);
        keys = Map.copyOf(keys);
        words = List.copyOf(words);
    }

    /** First centimetre of the ten that a height is counted under; below 140 and from 200 on there is one band each. */
    public static int heightBand(int heightCm) {
        return heightCm < LOWEST_BAND ? 0 : Math.min(HIGHEST_BAND, heightCm / 10 * 10);
    }
}
