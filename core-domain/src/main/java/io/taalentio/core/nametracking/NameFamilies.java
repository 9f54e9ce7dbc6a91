package io.taalentio.core.nametracking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code families.txt} knows of single names: forms of one name, short forms, and names that only look alike. */
final class NameFamilies {

    private static final NameFamilies SHIPPED = read();

    /** Names of the families a word belongs to, by its letters and, where no letters fit, by its sound. */
    private final Map<String, Set<String>> same = new HashMap<>();

    private final Map<String, Set<String>> sameBySound = new HashMap<>();
    private final Map<String, Set<String>> related = new HashMap<>();
    private final Map<String, Set<String>> apart = new HashMap<>();

    private NameFamilies() {}

    static NameFamilies shipped() {
        return SHIPPED;
    }

    private static NameFamilies read() {
        NameFamilies families = new NameFamilies();
        try (InputStream in = NameFamilies.class.getResourceAsStream("families.txt")) {
            if (in == null) {
                throw new IllegalStateException("families.txt is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(families::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return families;
    }

    private void add(String line) {
        List<String> words = Arrays.asList(line.substring(2).split(" ", -1));
        switch (line.charAt(0)) {
            case '=' -> {
                String family = words.getFirst();
                for (String word : words) {
                    same.computeIfAbsent(word, w -> new HashSet<>()).add(family);
                    String sound = SoundKey.of(word);
                    if (sound.length() >= 3) {
                        sameBySound.computeIfAbsent(sound, s -> new HashSet<>()).add(family);
                    }
                }
            }
            case '~' ->
                words.forEach(word ->
                        related.computeIfAbsent(word, w -> new HashSet<>()).add("~" + words.getFirst()));
            case '!' -> {
                for (String word : words) {
                    apart.computeIfAbsent(word, w -> new HashSet<>()).addAll(words);
                }
            }
            default -> throw new IllegalStateException("families.txt: " + line);
        }
    }

    /** Families of a word, named by their first form. */
    Set<String> of(String text, String sound) {
        Set<String> known = same.get(text);
        if (known == null) {
            known = sameBySound.get(sound);
        }
        return known == null ? Set.of() : known;
    }

    /** Short-form groups of a word, each starting with {@code ~}. */
    Set<String> relatedOf(String text) {
        return related.getOrDefault(text, Set.of());
    }

    /** Whether the two words, or the families they belong to, are known to be borne by different people. */
    boolean apart(String text, Set<String> families, String otherText, Set<String> otherFamilies) {
        if (text.equals(otherText) || apart.isEmpty()) {
            return false;
        }
        if (apart.getOrDefault(text, Set.of()).contains(otherText)) {
            return true;
        }
        if (!Collections.disjoint(families, otherFamilies)) {
            return false;
        }
        return names(text, families).stream()
                .map(name -> apart.getOrDefault(name, Set.of()))
                .anyMatch(others -> names(otherText, otherFamilies).stream().anyMatch(others::contains));
    }

    private static Set<String> names(String text, Set<String> families) {
        Set<String> names = new HashSet<>(families);
        names.add(text);
        return names;
    }
}
